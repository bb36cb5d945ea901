import { checkTitle, REASON_TITLES } from '../../app/wording';
import { groupedMoney } from '../../money/display';
import type { RowAccount } from '../../run/accounting';
import type { Check } from '../../run/checks';
import { layTable, type TableColumn } from '../layout/table';
import { hanging } from '../layout/width';
import { heading } from './heading';
import type { Page } from './page';

/** What became of every ledger row; reasons that left out no row of any ledger are not shown. */
export function showAccounts(accounts: readonly RowAccount[], page: Page): string[] {
  const { say } = page;
  const reasons = Object.keys(REASON_TITLES).filter((reason) =>
    accounts.some((account) => account.excluded[reason] > 0),
  );
  const right = (zh: string, en: string): TableColumn => ({ title: say({ zh, en }), align: 'right' });
  const columns: TableColumn[] = [
    { title: say({ zh: '台账', en: 'Ledger' }) },
    right('行数', 'Rows'),
    right('已计入', 'Credited'),
    ...reasons.map((reason) => ({ title: say(REASON_TITLES[reason]), align: 'right' as const })),
    right('计入金额', 'Credited amount'),
    right('未计入金额', 'Amount left out'),
  ];
  const rows = accounts.map(({ table, total, credited, excluded, amounts }) => [
    table,
    String(total),
    String(credited),
    ...reasons.map((reason) => String(excluded[reason])),
    amounts ? groupedMoney(amounts.credited) : '',
    amounts ? groupedMoney(amounts.excluded) : '',
  ]);
  if (rows.length === 0) return [];
  const title = { zh: '台账逐行交代', en: 'What became of the ledger rows' };
  return [...heading(title, page), ...layTable({ columns, rows, keys: 1 }, page.width)];
}

/** The reconciliation checks: those that fail in full, the others by kind. */
export function showChecks(checks: readonly Check[], page: Page): string[] {
  const { say, width } = page;
  const failed = checks.filter((check) => !check.ok);
  const title =
    failed.length === 0
      ? { zh: `核对：${checks.length} 项全部通过`, en: `Checks: all ${checks.length} pass` }
      : {
          zh: `核对：${checks.length} 项中有 ${failed.length} 项不通过`,
          en: `Checks: ${failed.length} of ${checks.length} fail`,
        };
  const kinds = new Map<string, number>();
  for (const { name } of checks) {
    const kind = say(checkTitle(name).kind);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const counts = [...kinds].map(([kind, count]) => `${kind} ${count}`).join(say({ zh: '，', en: ', ' }));
  const lines = failed.flatMap(({ name, difference, tolerance }) => {
    const { kind, about } = checkTitle(name);
    const words = {
      zh: `${about} 相差 ${difference.toFixed()}，允许 ${tolerance.toFixed()}`,
      en: `${about} differs by ${difference.toFixed()}, allowed ${tolerance.toFixed()}`,
    };
    return hanging('  ', `${say(kind)}  ${say(words)}`, width);
  });
  return [...heading(title, page), ...lines, ...hanging('  ', counts, width)];
}
