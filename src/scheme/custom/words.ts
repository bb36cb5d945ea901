import type { Message } from '../../formula/value';
import { suggestion } from '../../formula/check/suggest';

const words = (zh: string, en: string): Message => ({ zh, en });

/** Excel took a rule that begins with = for a formula of its own. */
export const EXCEL_FORMULA = (column: string, value: string): Message =>
  words(
    `“${column}”这一格被 Excel 当成了它自己的公式${value === '' ? '' : `（结果是 ${value}）`}，读不到您写的规则。请把这一格设为文本格式，或在最前面加一个英文单引号 ' ，再重新输入规则；等号可以省去。`,
    `Excel took this cell of “${column}” for a formula of its own${value === '' ? '' : ` (it shows ${value})`}, so the rule cannot be read. Format the cell as text, or begin with an apostrophe ('), and type the rule again; the = may be left out.`,
  );

export const REPEATED = (key: string, rows: string): Message =>
  words(
    `“${key}”在第 ${rows} 行重复出现，不知以哪一行为准。请改名或删去多余的行。`,
    `“${key}” occurs in rows ${rows}, so it is unclear which one counts. Rename or delete the others.`,
  );

/** A reference that nothing answers to, with the nearest names there are. */
export const NOT_THERE = (zh: string, en: string, name: string, known: Iterable<string>): Message => {
  const hint = suggestion(name, known);
  return words(`${zh}${hint.zh}`, `${en} ${hint.en}`);
};

export const LEDGER_UNDEFINED = (name: string, known: Iterable<string>): Message =>
  NOT_THERE(
    `台账“${name}”没有定义。请在“台账定义”里逐列写出它的列和类型，或改用已有的台账。`,
    `Ledger “${name}” is not defined. List its columns and their types in 台账定义, or use a ledger that is there.`,
    name,
    known,
  );

export const COLUMN_UNDEFINED = (
  table: string,
  column: string,
  inBook: boolean,
  known: Iterable<string>,
): Message =>
  inBook
    ? words(
        `台账“${table}”里有列“${column}”，但“台账定义”没有写出它的类型。请在“台账定义”中补一行。`,
        `Ledger “${table}” has the column “${column}”, but 台账定义 does not say its type. Add a row there.`,
      )
    : NOT_THERE(
        `台账“${table}”没有名为“${column}”的列。`,
        `Ledger “${table}” has no column “${column}”.`,
        column,
        known,
      );

export const TABLE_UNKNOWN = (name: string, known: Iterable<string>): Message =>
  NOT_THERE(
    `没有名为“${name}”的台账或参数表。请新建这张表，或改正表名。`,
    `There is no ledger or parameter table “${name}”. Add the table, or correct its name.`,
    name,
    known,
  );

export const TABLE_HEADLESS = (name: string): Message =>
  words(
    `工作表“${name}”里没有表头，读不到列。请在第一行写上各列的名称。`,
    `Sheet “${name}” has no header row. Name its columns in the first row.`,
  );
