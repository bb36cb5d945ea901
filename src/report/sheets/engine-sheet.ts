import { isDecimal } from '../../formula/compare';
import { Fault } from '../../formula/value';
import type { Item } from '../../scheme/scheme';
import { GridSheet } from '../grid-sheet';
import { plainOf } from '../native/values';
import { formatOf, styleOf } from '../styles';
import type { Workings } from '../workings';
import type { CheckPage } from './check-page';

const differs = (item: string): string => `${item}.不符`;

/** 引擎值: every figure as the engine computed it, and whether the sheet's own formula still says the same. */
export function engineSheet(workings: Workings): GridSheet {
  const { context, officers } = workings;
  const { run, words, calculation } = context;
  const title = `${words.message(calculation.scheme.source.名称)} · ${words.of('引擎值', 'Engine')} · ${run.period.text}`;
  const note = words.of(
    '核算时引擎算出的值；不符（0＝无）＝与“个人计算”公式的结果不同：核算后数据或参数有改动',
    'Values computed by the engine at the run; differs (0 = no): the formula on the officers’ sheet says otherwise (changed after the run)',
  );
  const sheet = new GridSheet(words.of('引擎值', 'Engine'), run.participants.length, title, note, words);
  const officer = (row: number) => run.roster.officers[run.participants[row]];
  const [id, text] = [styleOf('label', 'id'), styleOf('label', 'text')];
  sheet.add({
    key: '工号',
    title: words.of('工号', 'Officer'),
    role: 'label',
    format: 'id',
    cell: (row) => ({ value: officer(row).id, style: id }),
  });
  sheet.add({
    key: '姓名',
    title: words.of('姓名', 'Name'),
    role: 'label',
    format: 'text',
    cell: (row) => ({ value: officer(row).name, style: text }),
  });
  for (const item of run.scheme.items) addItem(sheet, workings, item, officers.sheet.has(item.name));
  return sheet;
}

function addItem(sheet: GridSheet, { context, officers }: Workings, item: Item, isShown: boolean): void {
  const { run, words } = context;
  if (!isShown) return;
  const format = formatOf(item.unit);
  const style = styleOf('label', format);
  const value = (row: number) => plainOf(run.items.get(item.name)?.at(run.participants[row]));
  sheet.add({
    key: item.name,
    title: words.headed(words.item(item.name), item.unit),
    clause: item.clause,
    band: words.item(item.name),
    role: 'label',
    format,
    value,
    cell: (row) => ({ value: value(row) === '' ? null : value(row), style }),
  });
  const check = styleOf('check', 'count');
  sheet.add({
    key: differs(item.name),
    title: words.of('不符', 'Differs'),
    band: words.item(item.name),
    role: 'check',
    format: 'count',
    width: 9,
    total: true,
    value: () => 0,
    cell: (row) => {
      const own = `${sheet.letters(item.name)}${sheet.rowNumber(row)}`;
      const live = officers.reference(item.name, run.participants[row]);
      const formula = `IF(AND(ISNUMBER(${own}),ISNUMBER(${live})),IF(ROUND(${own}-${live},6)=0,0,1),IF(EXACT(${own}&"",${live}&""),0,1))`;
      return { formula, value: 0, style: check };
    },
  });
}

/** The engine's pay beside the sheet's for every officer, then how many officers differ in each item. */
export function addEngine(page: CheckPage, engine: GridSheet): void {
  const { officers, context } = page.workings;
  const { words, run } = context;
  addPay(page);
  page.sheet.section(
    words.of(
      '六、逐项：引擎值与表内公式不符的人数',
      '6. Item by item: officers whose figure differs from the engine',
    ),
  );
  page.headings();
  for (const item of run.scheme.items) {
    const key = differs(item.name);
    if (!engine.has(key) || !officers.sheet.has(item.name)) continue;
    const side = { formula: `SUM(${engine.whole(key)})`, value: 0 };
    const note = words.of('非 0＝核算后有改动', 'not 0: changed after the run');
    page.check(words.item(item.name), side, { formula: null, value: 0 }, 0, note, 'count', 'change');
  }
}

/** The items that 核对 sets beside the engine's officer by officer: what is paid, else the last figure that is a number. */
function paid({ context }: Workings): readonly Item[] {
  const { items } = context.run.scheme;
  const payable = items.filter((item) => item.payable);
  if (payable.length > 0) return payable;
  const numbers = items.filter((item) => item.unit !== '文本' && context.officers.has(item.name));
  return numbers.slice(-1);
}

function addPay(page: CheckPage): void {
  const { officers, context } = page.workings;
  const { words, run } = context;
  const items = paid(page.workings);
  if (items.length === 0) return;
  const names = items.map((item) => words.item(item.name)).join(words.of('＋', ' + '));
  page.sheet.section(
    words.of(
      `五、引擎值与表内公式：${names}（有差额＝核算后数据或参数有改动）`,
      `5. Engine against the sheet: ${names} (a difference: changed after the run)`,
    ),
  );
  page.sheet.headings(
    words.lang === 'zh'
      ? ['客户经理', '引擎值', '表内公式', '差额', '', '有改动（0＝无）', '']
      : ['Officer', 'Engine', 'Sheet', 'Difference', '', 'Changed (0 = no)', ''],
  );
  const format = formatOf(items[0].unit);
  for (const officer of run.participants) {
    const row = page.sheet.next;
    const value = sumOf(page.workings, items, officer);
    const references = items.map((item) => officers.reference(item.name, officer));
    const live = references.length === 1 ? references[0] : `SUM(${references.join(',')})`;
    const { id, name } = run.roster.officers[officer];
    page.sheet.push([
      { value: `${id} ${name}`, style: styleOf('label', 'text') },
      { value: value === '' ? null : value, style: styleOf('label', format) },
      { formula: live, value, style: styleOf('link', format) },
      {
        formula: `IF(OR(C${row}="",B${row}=""),"",ROUND(C${row}-B${row},4))`,
        value: value === '' ? '' : 0,
        style: styleOf('formula', format),
      },
      { value: null, style: styleOf('label', 'text') },
      {
        formula: `IF(AND(B${row}="",C${row}=""),0,IF(OR(B${row}="",C${row}=""),1,IF(D${row}=0,0,1)))`,
        value: 0,
        style: styleOf('check', 'count'),
      },
      { value: null, style: styleOf('label', 'text') },
    ]);
    page.changes.push(row);
  }
}

function sumOf({ context }: Workings, items: readonly Item[], officer: number): number | '' {
  const values = items.map((item) => context.run.items.get(item.name)?.at(officer));
  const numbers = values.flatMap((value) =>
    value !== undefined && !(value instanceof Fault) && isDecimal(value) ? [value] : [],
  );
  // One item without a figure shows none; a sum passes over it, as SUM does.
  if (numbers.length === 0) return items.length > 1 ? 0 : '';
  return numbers.reduce((sum, value) => sum.plus(value)).toNumber();
}
