import type { ColumnSpec, SplitSpec, TableSpec } from '../../ledger/spec';
import type { Message } from '../../formula/value';

/** How a split table belongs to its ledger, told by its columns; what is missing comes as words. */
export function splitOf(main: TableSpec, split: TableSpec): SplitSpec | Message {
  const own = main.split?.table === split.name ? main.split : null;
  const key = own?.key ?? keyOf(main, split);
  const officer = officerOf(split);
  const share = shareOf(split);
  const lacks = (zh: string, en: string): Message => ({
    zh: `分成表“${split.name}”${zh}请在“台账定义”中补上。`,
    en: `Split table “${split.name}” ${en}. Add it in 台账定义.`,
  });
  if (key === null)
    return lacks(
      `和台账“${main.name}”要有一个同名的编号列（如 借据号），才知道哪几行分成属于哪一笔。`,
      `and ledger “${main.name}” need an id column (编号) of the same name, such as 借据号, that says which row is shared out`,
    );
  if (!officer) return lacks('要有“工号”列，写明分给谁。', 'needs a column 工号 that says who shares');
  if (!share)
    return lacks(
      '要有一个比率列（如 分成比例），写明各分多少。',
      'needs a ratio column (比率), such as 分成比例',
    );
  const link = { table: split.name, key, officer: officer.name, share: share.name, when: own?.when ?? null };
  return own?.clause === undefined ? link : { ...link, clause: own.clause };
}

function keyOf(main: TableSpec, split: TableSpec): string | null {
  const ids = (spec: TableSpec) => spec.columns.filter((column) => column.type === 'id' && !column.officer);
  const shared = ids(split).filter((column) => ids(main).some((other) => other.name === column.name));
  const inKey = shared.filter((column) => split.key?.columns.includes(column.name));
  return (inKey[0] ?? shared[0])?.name ?? null;
}

function officerOf({ columns }: TableSpec): ColumnSpec | undefined {
  return columns.find((column) => column.name === '工号') ?? columns.find((column) => column.officer);
}

function shareOf({ columns }: TableSpec): ColumnSpec | undefined {
  const ratios = columns.filter((column) => column.type === 'ratio');
  return ratios.find((column) => /分成|比例|占比/.test(column.name)) ?? ratios[0];
}
