import { shown } from '../faults';
import { ALL_OFFICERS, LAYERED, ROSTER } from '../parse';
import type { Node } from '../tree';
import type { Message } from '../value';
import type { CheckEnvironment } from './environment';
import { literalMeant } from './literals';
import { ANYTHING, type Checking, type Typing } from './typing';
import { nearest, suggestion } from './suggest';

/** The type of [列], 台账[列], 花名册.列, 全体[项目] or a bare name; an unknown one is NAME_UNKNOWN with a suggestion. */
export function referenceTyping(checker: Checking, node: Node, inAggregate: boolean): Typing {
  const { columns, tables, roster, names, items } = checker.environment;
  switch (node.kind) {
    case 'column': {
      const declared = columns.get(node.column);
      return declared ? columnTyping(checker, node, inAggregate) : unknownColumn(checker, node);
    }
    case 'tableColumn': {
      const table = tables.get(node.table);
      if (!table) return unknownTable(checker, node);
      const declared = table.get(node.column);
      if (declared) return checker.declared(declared, true);
      if (names.has(node.column) && (node.table === '参数' || node.table === '方案')) {
        return report(
          checker,
          node,
          `参数和项目直接写名称：${shown(node.column)}`,
          `write a parameter or item by its bare name: ${shown(node.column)}`,
        );
      }
      return unknown(
        checker,
        node,
        `“${shown(node.table)}”没有名为“${shown(node.column)}”的列`,
        `"${shown(node.table)}" has no column "${shown(node.column)}"`,
        table.keys(),
      );
    }
    case 'roster': {
      const declared = roster.get(node.column);
      if (declared) return checker.declared(declared, false);
      return unknown(
        checker,
        node,
        `${ROSTER}没有名为“${shown(node.column)}”的列`,
        `the roster has no column "${shown(node.column)}"`,
        roster.keys(),
      );
    }
    case 'all': {
      const declared = items.get(node.item);
      if (declared) return checker.declared(declared, true);
      const whole = node.layered ? LAYERED : ALL_OFFICERS;
      return unknown(
        checker,
        node,
        `${whole}[…] 里应为项目，没有名为“${shown(node.item)}”的项目`,
        `${whole}[…] takes an item; there is no item "${shown(node.item)}"`,
        items.keys(),
      );
    }
    case 'name': {
      const own = checker.own.get(node.name);
      if (own) return own;
      const declared = names.get(node.name);
      if (declared) return checker.declared(declared, false);
      return unknownName(checker, node);
    }
    default:
      return ANYTHING;
  }
}

/** The one cell that a whole column was most likely meant for. */
export function ownCell(node: Node, { ledger }: CheckEnvironment): Message | null {
  if (node.kind === 'all')
    return { zh: `只要本人的请写 ${node.item}`, en: `the officer's own is ${node.item}` };
  if (node.kind !== 'tableColumn') return null;
  if (node.table === ROSTER)
    return { zh: `本人的请写 ${ROSTER}.${node.column}`, en: `the officer's own is ${ROSTER}.${node.column}` };
  return node.table === ledger
    ? { zh: `本行的请写 [${node.column}]`, en: `the cell of this row is [${node.column}]` }
    : null;
}

function columnTyping(
  checker: Checking,
  node: Extract<Node, { kind: 'column' }>,
  inAggregate: boolean,
): Typing {
  const { columns, grouping } = checker.environment;
  const declared = columns.get(node.column)!;
  if (!grouping) return checker.declared(declared, false);
  if (inAggregate) return checker.declared(declared, true);
  if (!grouping.has(node.column)) {
    checker.problem(
      'TYPE_MISMATCH',
      node,
      `分组明细里 [${shown(node.column)}] 不是分组列，每组有多个值：请放在 SUM、MAX、COUNT 等函数里，或列入分组`,
      `in a group [${shown(node.column)}] has many values: put it inside SUM, MAX, COUNT or the like, or group by it`,
    );
  }
  return checker.declared(declared, false);
}

function unknownColumn(checker: Checking, node: Extract<Node, { kind: 'column' }>): Typing {
  const { columns, names, ledger } = checker.environment;
  const column = shown(node.column);
  if (names.has(node.column)) {
    return report(
      checker,
      node,
      `没有名为“${column}”的列；参数和项目直接写 ${column}，不加方括号`,
      `there is no column "${column}"; write a parameter or item without brackets: ${column}`,
    );
  }
  const [zh, en] =
    ledger === undefined ? ['', ''] : [`台账“${shown(ledger)}”`, ` in ledger "${shown(ledger)}"`];
  return unknown(
    checker,
    node,
    `${zh}没有名为“${column}”的列`,
    `there is no column "${column}"${en}`,
    columns.keys(),
  );
}

function unknownTable(checker: Checking, node: Extract<Node, { kind: 'tableColumn' }>): Typing {
  const hint = suggestion(node.table, checker.environment.tables.keys());
  const table = shown(node.table);
  return report(
    checker,
    node,
    `没有名为“${table}”的台账或参数表；${hint.zh}`,
    `there is no ledger or parameter table "${table}". ${hint.en}`,
  );
}

function unknownName(checker: Checking, node: Extract<Node, { kind: 'name' }>): Typing {
  const { columns, names, functions, tables, parameters } = checker.environment;
  const name = shown(node.name);
  const missing: [string, string] = [
    `没有名为“${name}”的参数、项目或步骤`,
    `there is no parameter, item or step "${name}"`,
  ];
  if (columns.has(node.name) && columns !== checker.environment.roster) {
    return report(
      checker,
      node,
      `${missing[0]}；若指本行的列，请写 [${name}]`,
      `${missing[1]}; for the column of this row write [${name}]`,
    );
  }
  if (functions.has(node.name)) {
    return report(
      checker,
      node,
      `${missing[0]}；函数请写 ${name}(…)`,
      `${missing[1]}; write the function as ${name}(…)`,
    );
  }
  if (tables.has(node.name)) {
    return report(
      checker,
      node,
      `${missing[0]}；台账请写 ${name}[列]`,
      `${missing[1]}; write a table as ${name}[column]`,
    );
  }
  const meant = literalMeant(node.name);
  if (meant) return report(checker, node, meant.zh, meant.en);
  if (checker.environment.roster.has(node.name)) {
    return report(
      checker,
      node,
      `${missing[0]}；本人花名册里的列请写 ${ROSTER}.${name}`,
      `${missing[1]}; for the officer's roster column write ${ROSTER}.${name}`,
    );
  }
  if (/^[A-Za-z]{1,3}[0-9]{1,7}$/.test(node.name)) {
    return report(
      checker,
      node,
      `${missing[0]}；规则里不能引用单元格 ${name}`,
      `${missing[1]}; a rule cannot refer to the cell ${name}`,
    );
  }
  // Names of the period are few and known; the bank's own are what was meant.
  const known = new Set([
    ...checker.environment.items.keys(),
    ...(parameters?.keys() ?? []),
    ...names.keys(),
  ]);
  if (nearest(node.name, known) !== null) return unknown(checker, node, ...missing, known);
  return unknown(
    checker,
    node,
    `${missing[0]}，若是文字请加双引号写成 "${name}"`,
    `${missing[1]}; a text goes in quotes: "${name}"`,
    known,
  );
}

function unknown(checker: Checking, node: Node, zh: string, en: string, known: Iterable<string>): Typing {
  const hint = suggestion(nameOf(node), known);
  return report(checker, node, `${zh}；${hint.zh}`, `${en}. ${hint.en}`);
}

function report(checker: Checking, node: Node, zh: string, en: string): Typing {
  checker.problem('NAME_UNKNOWN', node, zh, en);
  return ANYTHING;
}

function nameOf(node: Node): string {
  switch (node.kind) {
    case 'column':
    case 'roster':
      return node.column;
    case 'tableColumn':
      return node.column;
    case 'all':
      return node.item;
    case 'name':
      return node.name;
    default:
      return '';
  }
}
