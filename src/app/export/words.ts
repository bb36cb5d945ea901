import type { Message } from '../../formula/value';

/** What each table of an exported scheme is for. */
export const TABLE_WORDS: Readonly<Record<string, Message>> = {
  方案信息: { zh: '方案的名称、核算周期和依据', en: 'Name, kind of period and source of the scheme' },
  方案: {
    zh: '每行一个项目：怎么算、取哪张台账、是否应发',
    en: 'A row an item: its rule, its ledger, whether it is paid',
  },
  台账定义: { zh: '每张台账有哪些列、各是什么类型', en: 'The columns of each ledger and their types' },
  函数定义: { zh: '几个项目共用的算法', en: 'Rules that several items share' },
  参数定义: {
    zh: '参数的类型、默认值、可选值；不需要可以删去本表',
    en: 'Types, defaults and choices of parameters; may be deleted',
  },
  参数表定义: {
    zh: '参数表各列的类型和键；不需要可以删去本表',
    en: 'Types and keys of parameter tables; may be deleted',
  },
  方案校验: { zh: '什么情况算异常', en: 'What counts as a finding' },
  方案名单: { zh: '结果里要列出的名单', en: 'Lists among the results' },
  方案取用: { zh: '查询用台账中真正用到的行', en: 'Rows of looked-up ledgers that are really used' },
  方案条款: { zh: '制度条款的编号和标题', en: 'Clauses of the regulation' },
  方案口径: { zh: '制度未写明、在此确定的读法', en: 'Readings settled where the text is silent' },
};

/** What a column takes, in the note on its header. */
export const COLUMN_WORDS: Readonly<Record<string, Message>> = {
  '方案.项目': {
    zh: '项目名称，不能重复；其他公式直接写名称来引用。',
    en: 'Name of the item, once only; other rules read it by this name.',
  },
  '方案.层级': {
    zh: '明细：台账每行算一笔；分组明细：台账按组汇总后每组算一笔；个人：每人算一个数。',
    en: '明细: a line a ledger row; 分组明细: a line a group of rows; 个人: one figure an officer.',
  },
  '方案.公式': {
    zh: '写法同 Excel 公式，等号可省。[列] 是本行的列，台账[列] 是整列，花名册.岗位 是此人花名册的列，参数和项目直接写名称。',
    en: 'As in Excel, the = may be left out. [列] is this row’s column, 台账[列] a whole column, 花名册.岗位 of the officer’s roster row; parameters and items by name.',
  },
  '方案.台账': {
    zh: '明细、分组明细要填：逐行计算哪张台账。',
    en: 'For 明细 and 分组明细: the ledger whose rows are computed.',
  },
  '方案.取数': {
    zh: '期内（默认）：业务日期在本期的行；期初、期末：上期末、本期末那一天的行；全部：所有行。没有日期列和期间列的台账取全部。',
    en: '期内 (default): rows of the period; 期初, 期末: the snapshot at its beginning or end; 全部: all rows.',
  },
  '方案.日期列': {
    zh: '哪一列是业务日期；台账有“期间”列的可不填。',
    en: 'The column with the business date; not needed where the ledger has 期间.',
  },
  '方案.归属': {
    zh: '哪一列是得绩效的人的工号（默认 工号），也可以写求工号的公式。',
    en: 'The column with the id of the officer who earns (default 工号), or a formula that gives it.',
  },
  '方案.归属比例': {
    zh: '此人分得几成；在公式里用“分成”引用。不填按 1。',
    en: 'The officer’s share, read in the rule as 分成; blank = 1.',
  },
  '方案.分成表': {
    zh: '几个人分一笔的，分成写在哪张表：要有同名的编号列、工号和比率列。',
    en: 'Where several share a row: the table of shares, with the same id column, 工号 and a ratio.',
  },
  '方案.分组': {
    zh: '按哪些列汇总，几列用、隔开；不填按人汇总。',
    en: 'Columns to group by, separated by 、; blank = by officer alone.',
  },
  '方案.条件': {
    zh: '满足条件的行才算，如 [金额]>0。',
    en: 'Only rows that meet it count, such as [金额]>0.',
  },
  '方案.分组条件': {
    zh: '满足条件的组才算，如 SUM([金额])>10000。',
    en: 'Only groups that meet it count, such as SUM([金额])>10000.',
  },
  '方案.单位': {
    zh: '元（保留两位小数）、户、笔、%、分、文本等。',
    en: '元 (two decimals), 户, 笔, %, 分, 文本 …',
  },
  '方案.适用岗位': {
    zh: '只对这些岗位计算，几个岗位用、隔开；不填为全部岗位。',
    en: 'Only these posts, separated by 、; blank = all.',
  },
  '方案.应发': {
    zh: '“是”的项目加起来就是应发数。',
    en: '是: the items that are added up as what is paid.',
  },
  '方案.辅助': {
    zh: '“是”：只作中间数，简表里不列。',
    en: '是: a figure on the way, left out of short tables.',
  },
  '台账定义.唯一': {
    zh: '“是”：本列不得重复；几列合起来不得重复的，填同一个词。',
    en: '是: no value twice; the same word at several columns: not twice together.',
  },
  '台账定义.取值': {
    zh: '只能填这些值，用、隔开。',
    en: 'Only these values, separated by 、.',
  },
  '台账定义.缺省': {
    zh: '空白按什么计。不填则空白就是空白。',
    en: 'What a blank counts as; without it a blank is a blank.',
  },
  '台账定义.业务日期': {
    zh: '“是”：方案里不写日期列时，用这一列；“可空”：空白表示还没有发生。',
    en: '是: the date column where 方案 names none; 可空: blank = has not happened yet.',
  },
  '台账定义.归属人': {
    zh: '“是”：这一列是某位客户经理的工号；本行有错误时暂缓他的绩效。列名以“工号”结尾的默认为是。',
    en: '是: holds an officer’s id, whom errors of the row hold. Default for names that end in 工号.',
  },
  '台账定义.必备': {
    zh: '“是”（写在台账第一行）：没有这张台账就不能核算。',
    en: '是 (in the ledger’s first row): nothing can be computed without it.',
  },
  '台账定义.唯一范围': {
    zh: '“正数”写在金额列：负数行（冲销）可以重复；“每期”写在日期列：同一期内不得重复，以前各期已有的不再计；“每年”写在日期列：同一年内不得重复。',
    en: '正数 (at the amount): negative rows may repeat; 每期 / 每年 (at the date): unique within the period / year.',
  },
  '台账定义.唯一条件': {
    zh: '“每年”只管哪一列等于什么值的行。',
    en: 'For 每年: only rows with this value.',
  },
  '台账定义.冲销': {
    zh: '负数行冲销正数行：哪一列是键、哪一列是金额、哪些列保留冲销行自己的内容（自有）。',
    en: 'Negative rows reverse positive ones: which column is the key, the amount, the reversal’s own.',
  },
  '台账定义.分成表': {
    zh: '写在键列：这张台账按哪张表分成。',
    en: 'At the key column: the table that shares these rows out.',
  },
  '台账定义.分成条件': {
    zh: '哪一列等于什么值的行才要分成；不写则有分成记录的行都分。',
    en: 'Only rows with this value are shared out; blank = all that have shares.',
  },
  '台账定义.交接': {
    zh: '“是”（写在台账第一行）：管户变更之后的行归新的客户经理。',
    en: '是 (in the first row): rows after a handover go to the new officer.',
  },
  '函数定义.函数': {
    zh: '函数名，公式里写 函数名(…)。',
    en: 'Name of the function; rules call it as name(…).',
  },
  '函数定义.形参': {
    zh: '函数要用的数，逗号隔开；没有的写“无”。',
    en: 'What it is given, separated by commas; 无 for none.',
  },
  '函数定义.公式': {
    zh: '可以用形参、参数、参数表、台账和其他函数，不能用项目，也不能循环调用。',
    en: 'May use its parameters, 参数, tables, ledgers and other functions, but no items and no circles.',
  },
  '函数定义.步骤': {
    zh: '一个函数分几步写时，每步一行并起名；最后一步就是函数的值。只有一行时可不填。',
    en: 'A function of several steps: a row and a name each; the last is its value.',
  },
};
