import type { Message } from '../value';

/** Functions that Excel's users reach for and the rule language has not: what to write instead. */
const INSTEAD: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map<string, [string, string]>([
  ...same(
    ['VLOOKUP', 'HLOOKUP', 'XLOOKUP'],
    '请改写为 INDEX(表[要取的列],MATCH(要找的值,表[查找的列],0))；按下限分档的用 LOOKUP(数,表[下限],表[结果])',
    'write INDEX(table[wanted],MATCH(value,table[key],0)), or LOOKUP(x,table[下限],table[result]) for tiers',
  ),
  ...same(
    ['IFERROR', 'IFNA', 'ISERROR', 'ISNA'],
    '出错应当看得见，不能盖住：请先用 IF 判断，如 IF(目标=0,0,完成/目标)、IF([列]="",0,[列])',
    'errors must be seen, not hidden: test first, as in IF(target=0,0,done/target) or IF([column]="",0,[column])',
  ),
  ...same(
    ['TODAY', 'NOW', 'RAND', 'RANDBETWEEN'],
    '同一份数据任何时候核算结果都应相同：请用 期末日、期初日 或台账里的日期列',
    'a run depends on its data only: use 期末日, 期初日 or a date column',
  ),
  ['TEXTJOIN', ['请用 & 连接，或 CONCAT(…)', 'join with &, or CONCAT(…)']],
  ...same(['SUBTOTAL', 'AGGREGATE'], '请用 SUM 或 SUMIFS', 'use SUM or SUMIFS'),
  ...same(
    ['OFFSET', 'INDIRECT', 'ROW', 'COLUMN', 'ADDRESS'],
    '规则不按单元格位置取数：请写 表[列]，用 INDEX 和 MATCH 查找',
    'rules do not go by cell positions: write table[column] with INDEX and MATCH',
  ),
  ...same(
    ['FILTER', 'UNIQUE', 'SORT'],
    '筛选请写在“条件”里；去重、合并请用层级“分组明细”和“分组”',
    'filter in 条件; to merge rows use the level 分组明细 with 分组',
  ),
  ...same(
    ['ISTEXT', 'VALUE', 'N', 'T', 'TRIM', 'CLEAN', 'NUMBERVALUE'],
    '不需要：列的类型写在“台账定义”里，读取时已整理；空白用 [列]="" 判断',
    'not needed: 台账定义 gives each column its type, cells are cleaned on reading; test a blank by [column]=""',
  ),
  ['EXACT', ['请直接写 =', 'write =']],
  ...same(
    ['FIND', 'SEARCH'],
    '是否含有某词请写 CONTAINS(文字,词) 或 ISNUMBER(FIND(词,文字))；某词是否在列表里用 INLIST(词,列表)；按开头、结尾计数用 COUNTIFS(列,"开头*")',
    'for a word inside a text use CONTAINS(text,word) or ISNUMBER(FIND(word,text)); for a member of a list INLIST(word,list); count by beginnings with COUNTIFS(column,"abc*")',
  ),
  ...same(
    ['LET', 'LAMBDA'],
    '请把中间步骤写成单独的项目，或写在“函数定义”的步骤里',
    'make the steps items of their own, or steps in 函数定义',
  ),
  ...same(
    ['NETWORKDAYS', 'NETWORKDAYS.INTL', 'WORKDAY', 'WORKDAY.INTL'],
    '没有工作日历：工作日、出勤天数请作为一列由考勤台账提供；按自然日用 DAYS(止,起)',
    'there is no calendar of working days: give them as a column of a ledger; calendar days are DAYS(end,start)',
  ),
  ...same(
    ['YEARFRAC', 'DAYS360'],
    '天数用 DAYS(止,起)，满几年用 DATEDIF(起,止,"Y")；按年折算请写 DAYS(止,起)/365',
    'days: DAYS(end,start), full years: DATEDIF(start,end,"Y"); as a part of a year DAYS(end,start)/365',
  ),
  ...same(
    ['DATEVALUE', 'TIMEVALUE', 'TIME', 'HOUR', 'MINUTE'],
    '日期列在“台账定义”里写类型 日期，读取时已整理；固定的某一天写 DATE(年,月,日)；时刻不参加计算',
    'a column of type 日期 is read as dates; a fixed day is DATE(year,month,day); times of day do not count',
  ),
  ...same(
    ['WEEKNUM', 'ISOWEEKNUM'],
    '没有周次函数；星期几用 WEEKDAY(日期,2)',
    'there is no week number; the day of the week is WEEKDAY(date,2)',
  ),
  ...same(
    ['SUBSTITUTE', 'REPLACE', 'REPT', 'PROPER', 'UPPER', 'LOWER', 'TEXTBEFORE', 'TEXTAFTER', 'TEXTSPLIT'],
    '文字请在台账里整理好；取其中几个字用 LEFT、MID、RIGHT',
    'put texts in order in the ledger; take parts of them by LEFT, MID, RIGHT',
  ),
  ...same(['PRODUCT'], '请用 * 相乘', 'multiply with *'),
  ...same(['SUMSQ', 'SUMX2MY2', 'MMULT'], '请用 SUMPRODUCT', 'use SUMPRODUCT'),
  ...same(
    ['STDEV', 'STDEV.S', 'STDEV.P', 'VAR', 'VAR.S', 'VAR.P', 'AVEDEV'],
    '没有标准差、方差；与平均数相比用 AVERAGE(全体[得分])',
    'there is no deviation or variance; compare with the mean AVERAGE(全体[score])',
  ),
  ...same(
    ['PERCENTILE', 'PERCENTILE.INC', 'PERCENTILE.EXC', 'QUARTILE', 'QUARTILE.INC', 'PERCENTRANK', 'RANK.AVG'],
    '按名次划分请用 RANK(得分,全体[得分])，占比是 RANK(得分,全体[得分])/COUNT(全体[得分])',
    'go by RANK(score,全体[score]); as a part of all RANK(score,全体[score])/COUNT(全体[score])',
  ),
  ...same(
    ['TRIMMEAN'],
    '去掉一个最高分和一个最低分请写 (SUM(列)-MAX(列)-MIN(列))/(COUNT(列)-2)',
    'without the highest and the lowest: (SUM(c)-MAX(c)-MIN(c))/(COUNT(c)-2)',
  ),
  ...same(
    ['CEILING.MATH', 'CEILING.PRECISE', 'FLOOR.MATH', 'FLOOR.PRECISE'],
    '请用 CEILING(数,倍数) 或 FLOOR(数,倍数)',
    'use CEILING(x,multiple) or FLOOR(x,multiple)',
  ),
  ...same(
    [
      'GETPIVOTDATA',
      'TRANSPOSE',
      'VSTACK',
      'HSTACK',
      'TOCOL',
      'CHOOSECOLS',
      'SORTBY',
      'TAKE',
      'DROP',
      'SEQUENCE',
    ],
    '规则直接读台账：请用 SUMIFS、COUNTIFS，或层级“分组明细”',
    'rules read ledgers themselves: use SUMIFS, COUNTIFS or the level 分组明细',
  ),
  ...same(
    ['DSUM', 'DCOUNT', 'DGET', 'DMAX'],
    '请用 SUMIFS、COUNTIFS、MAXIFS',
    'use SUMIFS, COUNTIFS, MAXIFS',
  ),
  ...same(
    ['上期', '上月', '上季', '上年', '去年', '上季度'],
    '已封存的上期数请写 往期(项目,上期)',
    'a sealed figure of the period before is 往期(item,上期)',
  ),
  ...same(['如果', '假如', '若'], '请写 IF(条件,是则,否则)', 'write IF(condition,then,else)'),
  ...same(
    ['求和', '合计', '总和', '汇总'],
    '几个项目相加请用 + ，整列相加请用 SUM(台账[列])',
    'add items with +, a column with SUM(table[column])',
  ),
  ...same(['平均', '平均值', '平均数'], '请用 AVERAGE(列)', 'use AVERAGE(column)'),
  ...same(['最大', '最大值', '较大', '孰高'], '请用 MAX(数,数)', 'use MAX(x,y)'),
  ...same(['最小', '最小值', '较小', '孰低'], '请用 MIN(数,数)', 'use MIN(x,y)'),
  ...same(['计数', '个数', '户数合计'], '请用 COUNTIFS(条件列,条件)', 'use COUNTIFS(column,criterion)'),
  ...same(['取整'], '舍去小数用 INT(数)，四舍五入用 ROUND(数,0)', 'use INT(x), or ROUND(x,0)'),
  ...same(['四舍五入', '保留两位'], '请用 ROUND(数,2)', 'use ROUND(x,2)'),
  ...same(['排名', '名次'], '请用 RANK(得分,全体[得分])', 'use RANK(score,全体[score])'),
  ...same(
    ['查找', '查表'],
    '请用 INDEX(表[结果],MATCH(值,表[查找列],0))',
    'use INDEX(table[result],MATCH(value,table[key],0))',
  ),
  ...same(['并且', '且', '同时'], '请用 AND(条件1,条件2)', 'use AND(a,b)'),
  ...same(['或者', '或'], '请用 OR(条件1,条件2)', 'use OR(a,b)'),
]);

function same(names: readonly string[], zh: string, en: string): [string, [string, string]][] {
  return names.map((name) => [name, [zh, en]]);
}

/** What to write instead of a function of Excel's that rules do not have; null where nothing is known of it. */
export function insteadOf(name: string): Message | null {
  const words = INSTEAD.get(name);
  return words ? { zh: words[0], en: words[1] } : null;
}
