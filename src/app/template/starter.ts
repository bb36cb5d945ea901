import type { Message } from '../../formula/value';
import type { BookPlan, CellPlan } from '../../report/plan';
import { CUSTOM } from '../../scheme/custom/custom';
import { exportScheme } from '../export/export';
import { TABLE_WORDS } from '../export/words';
import { requireScheme } from '../run';
import { guideSheet, type GuideEntry } from './guide';
import type { Row, Rows } from './ledger-sheet';
import { INPUT_STYLES } from './styles';
import { STARTER, STARTER_ROSTER } from './starter-scheme';
import { inputSheet, makeTemplate, OFFICER_NAMES } from './template';

/** 2023-03-01 as Excel's serial day. */
const MARCH = 44986;

const ROWS: Readonly<Record<string, readonly (readonly CellPlan[])[]>> = {
  花名册: [
    ['1001', '张三', '城东分社', '客户经理'],
    ['1002', '李四', '城西分社', '综合柜员'],
  ],
  存款新增: [
    ['1001', 'K001', MARCH + 2, 80000],
    ['1001', 'K001', MARCH + 9, 40000],
    ['1001', 'K002', MARCH + 15, 50000],
    ['1002', 'K003', MARCH + 20, 30000],
  ],
  柜面业务: [
    ['1002', MARCH + 1, '开户', 12],
    ['1002', MARCH + 8, '代发（工资）', 20],
  ],
  差错记录: [['1002', MARCH + 8, 2]],
};

/** Tables that are told of the reader's own columns by themselves: a start does without them. */
const LATER = new Set(['说明', '参数定义', '参数表定义']);

/**
 * A workbook with a small scheme of a bank's own, ledgers with a few rows, and notes: it runs as it is for 2023-03, and is
 * changed rule by rule into the bank's own.
 */
export function makeStarter(): BookPlan {
  const rules = exportScheme(STARTER).sheets.filter(({ name }) => !LATER.has(name));
  const specs = [STARTER_ROSTER, ...(STARTER.台账 ?? [])];
  const ledgers = specs.map((spec) =>
    inputSheet(
      spec,
      STARTER,
      rowsOf(
        spec.columns.map(({ name }) => name),
        ROWS[spec.name] ?? [],
      ),
    ),
  );
  const entries = [...rules, ...ledgers].map(({ name }): GuideEntry => {
    const words = Object.hasOwn(TABLE_WORDS, name) ? TABLE_WORDS[name] : OWN_WORDS[name];
    return { table: name, need: NEEDS[name] ?? EDIT, ...(words ? { words } : {}) };
  });
  return {
    sheets: [guideSheet({ ...GUIDE, entries }), ...rules, ...ledgers],
    styles: INPUT_STYLES,
    names: OFFICER_NAMES,
    title: '本行绩效方案（示例）',
    active: '说明',
  };
}

/** The template of a scheme by its id; of `custom` the workbook to start from. Throws UsageError for an unknown scheme. */
export function templateFor(scheme: string): BookPlan {
  return scheme === CUSTOM ? makeStarter() : makeTemplate(requireScheme(scheme).source);
}

function rowsOf(columns: readonly string[], cells: readonly (readonly CellPlan[])[]): Rows {
  const rows = cells.map((row): Row =>
    Object.fromEntries(row.map((value, at): [string, CellPlan] => [columns[at], value])),
  );
  return { count: rows.length, rows };
}

const REQUIRED: Message = { zh: '必填', en: 'required' };
const EDIT: Message = { zh: '可改', en: 'to edit' };
const NEEDS: Readonly<Record<string, Message>> = { 方案信息: REQUIRED, 方案: REQUIRED, 花名册: REQUIRED };
const OWN_WORDS: Readonly<Record<string, Message>> = {
  产品单价: {
    zh: '参数表：每种产品的单价，公式里写 产品单价[单价]',
    en: 'A parameter table: the price of each product',
  },
  存款新增: { zh: '本行自己的台账（示例数据）', en: 'A ledger of the bank’s own (example rows)' },
  柜面业务: { zh: '本行自己的台账（示例数据）', en: 'A ledger of the bank’s own (example rows)' },
  差错记录: { zh: '本行自己的台账（示例数据）', en: 'A ledger of the bank’s own (example rows)' },
};

const GUIDE = {
  title: { zh: '自定义方案 · 模板', en: 'A scheme of your own · template' },
  lead: {
    zh: '这是一套可以直接运行的小方案：用 --scheme custom 核算 2023-03，张三本月奖励 220.00 元，李四 138.60 元。把其中的项目、台账和参数逐项改成本行办法即可，不需要编程。',
    en: 'A small scheme that runs as it is: --scheme custom, period 2023-03 gives 220.00 yuan for 张三 and 138.60 for 李四. Change its items, ledgers and parameters into your own; no programming is needed.',
  },
  heading: { zh: '怎样改成本行的方案', en: 'How to make it your own' },
  steps: [
    {
      zh: '在“方案信息”写方案名称和周期（月、季或年）；在“台账定义”写本行台账有哪些列、各是什么类型；在“参数”和参数表里写比例、单价、封顶，不要把数字写进公式。',
      en: 'Name the scheme and its period (月, 季 or 年) in 方案信息; describe your ledgers in 台账定义; put rates, prices and caps into 参数 and parameter tables, not into rules.',
    },
    {
      zh: '在“方案”里一行写一个项目。明细：台账每行算一笔；分组明细：几行合起来算一笔；个人：每人算一个数，直接引用其他项目的名称。要发的项目在“应发”填“是”。',
      en: 'Write an item a row in 方案. 明细: a line a ledger row; 分组明细: several rows together; 个人: a figure an officer from other items by name. 应发 = 是 is what is paid.',
    },
    {
      zh: '公式写法同 Excel，但写成文字（不写等号）。[列] 是本行的列，台账[列] 是整列，花名册.岗位 是此人花名册里的列。常用：IF、MIN、MAX、ROUND、SUMIFS、COUNTIFS、XLOOKUP、LOOKUP、DATEDIF。函数和常见写法见 docs/custom-scheme.zh-CN.md。',
      en: 'Rules read like Excel formulas but are text (no =). [列] is this row’s column, 台账[列] a whole column, 花名册.岗位 of the roster row. IF, MIN, MAX, ROUND, SUMIFS, COUNTIFS, XLOOKUP, LOOKUP, DATEDIF and others: see docs/custom-scheme.md.',
    },
    {
      zh: '分档计奖：LOOKUP(数, 档位表[下限], 档位表[比率]) 取到达的档；PROGRESSIVE(数, 档位表[下限], 档位表[比率]) 各部分按各档（超额累进）。排名：RANK(得分,全体[得分])。网点合计：SUMIFS(全体[业绩],全体[网点],花名册.网点)。占全行比例：业绩/SUM(全体[业绩])。',
      en: 'Tiers: LOOKUP(x, table[下限], table[比率]) takes the tier reached; PROGRESSIVE(…) each part at its own. Rank: RANK(得分,全体[得分]). A branch’s sum: SUMIFS(全体[业绩],全体[网点],花名册.网点). Share: 业绩/SUM(全体[业绩]).',
    },
    {
      zh: '往期(项目, 上期) 取已封存的上期数（延期支付、返还用）；参数(名称, 日期) 取某一天的参数；逐层[项目] 把下级的数逐层归到主管。',
      en: '往期(项目, 上期) reads sealed figures (deferral, repayment); 参数(名称, 日期) a parameter on a day; 逐层[项目] carries figures up to supervisors.',
    },
    {
      zh: '改好先运行 check：写错的地方会指出是哪个单元格、第几个字符、该怎么改。然后运行 run。',
      en: 'Run check first: it names the cell and the character of every slip and how to mend it. Then run.',
    },
  ],
};
