import { accountRows } from '../../run/accounting';
import { itemTotal } from '../../run/checks';
import { AMOUNT } from '../native/line-sheet';
import { textWidth } from '../grid-layout';
import { formatOf, styleOf } from '../styles';
import type { CheckPage, Side } from './check-page';

/** Lines against items, items against totals, payable against pay list. */
export function addSums(page: CheckPage, payroll: { ok: Side; held: Side } | null): void {
  const { items, officers, context } = page.workings;
  const { words, run, calculation } = context;
  page.sheet.section(words.of('二、勾稽', '2. Sums'));
  page.headings();
  for (const { item, lines } of items.values()) {
    const format = formatOf(item.unit);
    page.check(
      words.of(`明细合计：${item.name}`, `Lines: ${words.item(item.name)}`),
      lines.totalOf(AMOUNT),
      officers.sheet.totalOf(item.name),
      0.001,
      words.of('甲方：明细合计；乙方：个人计算合计', 'lines against the officers’ sheet'),
      format === 'money' || format === 'score' || format === 'count' ? format : 'number',
    );
  }
  const payable = calculation.scheme.items.filter((item) => item.payable).map(({ name }) => name);
  if (!payroll || payable.length === 0) return;
  const { ok, held } = payroll;
  const names = payable.map((name) => words.item(name)).join(words.of('＋', ' + '));
  page.check(
    words.of(`应发合计：${names}`, `Payable: ${names}`),
    { formula: `${ok.formula}+${held.formula}`, value: ok.value + held.value },
    {
      formula: payable.map((one) => officers.sheet.totalOf(one).formula).join('+'),
      value: payable.reduce((sum, one) => sum + itemTotal(run, one).toNumber(), 0),
    },
    0.001,
    words.of('甲方：应发＋暂缓；乙方：个人计算合计', 'payable + held against the officers’ sheet'),
    'money',
  );
}

/** Characters of a note that one line of its column takes. */
const NOTE_WIDTH = 44;

/** Every ledger row is credited or left out with one reason, as counted at the run; amounts foot to the ledger's total. */
export function addAccounts(page: CheckPage): void {
  const { words, run } = page.workings.context;
  page.sheet.section(words.of('四、台账去向（核算时）', '4. What became of each ledger row (at the run)'));
  page.sheet.headings(
    words.lang === 'zh'
      ? ['台账', '总行数/金额', '计入', '未计入', '', '不符（0＝无）', '未计入原因']
      : ['Ledger', 'Rows / amount', 'Credited', 'Left out', '', 'Fails (0 = no)', 'Reasons'],
  );
  const reasons: Record<string, string> = {
    OUT_OF_PERIOD: words.of('不在本期', 'out of period'),
    CONDITION: words.of('不符合条件', 'condition not met'),
    OFFICER_UNKNOWN: words.of('工号不在花名册', 'officer unknown'),
    FINDING: words.of('有异常', 'finding'),
    ALREADY_PAID: words.of('以前已计奖', 'already paid'),
    SUBTOTAL_ROW: words.of('小计行', 'subtotal'),
  };
  for (const { table, total, credited, excluded, amounts } of accountRows(run)) {
    const left = Object.values(excluded).reduce((sum, count) => sum + count, 0);
    const text = Object.entries(excluded).map(([reason, count]) => `${reasons[reason] ?? reason} ${count}`);
    addAccount(page, words.table(table), [total, credited, left], text.join(words.of('；', '; ')), 'count');
    if (!amounts) continue;
    const sums = [amounts.total, amounts.credited, amounts.excluded].map((sum) => sum.toNumber());
    addAccount(page, `${words.table(table)} · ${words.column(amounts.column)}`, sums, '', 'money');
  }
}

function addAccount(
  page: CheckPage,
  name: string,
  [total, credited, left]: readonly number[],
  note: string,
  format: 'count' | 'money',
): void {
  const row = page.sheet.next;
  const figure = (value: number) => ({ value, style: styleOf('label', format) });
  page.sheet.push(
    [
      { value: name, style: styleOf('label', 'text') },
      figure(total),
      figure(credited),
      figure(left),
      { value: null, style: styleOf('label', 'text') },
      {
        formula: `IF(ROUND(B${row}-C${row}-D${row},4)=0,0,1)`,
        value: Math.abs(total - credited - left) < 0.00005 ? 0 : 1,
        style: styleOf('check', 'count'),
      },
      { value: note === '' ? null : note, style: 'wrapped' },
    ],
    16 * Math.max(1, Math.ceil(textWidth(note) / NOTE_WIDTH)),
  );
  page.failures.push(row);
}
