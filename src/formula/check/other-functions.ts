import type { Message } from '../value';

/** Functions that Excel's users reach for and the rule language has not: what to write instead. */
const INSTEAD: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map<string, [string, string]>([
  ...['VLOOKUP', 'HLOOKUP', 'XLOOKUP'].map((name): [string, [string, string]] => [
    name,
    [
      '请改写为 INDEX(表[要取的列],MATCH(要找的值,表[查找的列],0))；按下限分档的用 LOOKUP(数,表[下限],表[结果])',
      'write INDEX(table[wanted],MATCH(value,table[key],0)), or LOOKUP(x,table[下限],table[result]) for tiers',
    ],
  ]),
  [
    'SUMIF',
    [
      '请用 SUMIFS(求和的列,条件列,条件)：求和的列写在最前',
      'use SUMIFS(summed column,column,criterion): the summed column comes first',
    ],
  ],
  ['COUNTIF', ['请用 COUNTIFS(条件列,条件)', 'use COUNTIFS(column,criterion)']],
  [
    'AVERAGEIF',
    ['请用 AVERAGEIFS(平均的列,条件列,条件)', 'use AVERAGEIFS(averaged column,column,criterion)'],
  ],
  ...['IFERROR', 'IFNA', 'ISERROR', 'ISNA'].map((name): [string, [string, string]] => [
    name,
    [
      '出错应当看得见，不能盖住：请先用 IF 判断，如 IF(目标=0,0,完成/目标)、IF([列]="",0,[列])',
      'errors must be seen, not hidden: test first, as in IF(target=0,0,done/target) or IF([column]="",0,[column])',
    ],
  ]),
  ...['RANK', 'RANK.EQ', 'RANK.AVG'].map((name): [string, [string, string]] => [
    name,
    ['排名请写 1+COUNTIFS(全体[得分],">"&得分)', 'rank by 1+COUNTIFS(全体[score],">"&score)'],
  ]),
  ...['TODAY', 'NOW', 'RAND', 'RANDBETWEEN'].map((name): [string, [string, string]] => [
    name,
    [
      '同一份数据任何时候核算结果都应相同：请用 期末日、期初日 或台账里的日期列',
      'a run depends on its data only: use 期末日, 期初日 or a date column',
    ],
  ]),
  ...['CEILING', 'CEILING.MATH', 'FLOOR', 'FLOOR.MATH', 'MROUND'].map((name): [string, [string, string]] => [
    name,
    [
      '请用 ROUNDUP、ROUNDDOWN 或 ROUND，如 ROUNDUP(数/100,0)*100',
      'use ROUNDUP, ROUNDDOWN or ROUND, as in ROUNDUP(x/100,0)*100',
    ],
  ]),
  ['TRUNC', ['请用 ROUNDDOWN(数,位数)', 'use ROUNDDOWN(x,places)']],
  ['MOD', ['余数请写 数-INT(数/除数)*除数', 'write x-INT(x/y)*y']],
  ['QUOTIENT', ['请用 INT(数/除数)', 'use INT(x/y)']],
  ['POWER', ['乘方请写 数^次数', 'write x^n']],
  ['SQRT', ['请写 数^0.5', 'write x^0.5']],
  [
    'DATEDIF',
    [
      '天数用 DAYS(止,起)；满几年用 EDATE(起,12*年数)<=止 判断',
      'days: DAYS(end,start); full years: EDATE(start,12*years)<=end',
    ],
  ],
  ['COUNTA', ['请用 COUNTIFS(列,"<>")', 'use COUNTIFS(column,"<>")']],
  ['COUNTBLANK', ['请用 COUNTIFS(列,"")', 'use COUNTIFS(column,"")']],
  ...['CONCATENATE', 'TEXTJOIN'].map((name): [string, [string, string]] => [
    name,
    ['请用 & 连接，或 CONCAT(…)', 'join with &, or CONCAT(…)'],
  ]),
  ...['SUBTOTAL', 'AGGREGATE'].map((name): [string, [string, string]] => [
    name,
    ['请用 SUM 或 SUMIFS', 'use SUM or SUMIFS'],
  ]),
  ...['OFFSET', 'INDIRECT', 'ROW', 'COLUMN', 'ADDRESS'].map((name): [string, [string, string]] => [
    name,
    [
      '规则不按单元格位置取数：请写 表[列]，用 INDEX 和 MATCH 查找',
      'rules do not go by cell positions: write table[column] with INDEX and MATCH',
    ],
  ]),
  ...['FILTER', 'UNIQUE', 'SORT'].map((name): [string, [string, string]] => [
    name,
    [
      '筛选请写在“条件”里；去重、合并请用层级“分组明细”和“分组”',
      'filter in 条件; to merge rows use the level 分组明细 with 分组',
    ],
  ]),
  ...['LARGE', 'SMALL', 'MEDIAN', 'PERCENTILE', 'QUARTILE'].map((name): [string, [string, string]] => [
    name,
    [
      '没有这个函数；前几名请用排名：1+COUNTIFS(全体[得分],">"&得分)',
      'not available; for the best n use the rank 1+COUNTIFS(全体[score],">"&score)',
    ],
  ]),
  ...['ISNUMBER', 'ISTEXT', 'VALUE', 'N', 'T', 'TRIM', 'CLEAN'].map((name): [string, [string, string]] => [
    name,
    [
      '不需要：列的类型写在“台账定义”里，读取时已整理；空白用 [列]="" 判断',
      'not needed: 台账定义 gives each column its type, cells are cleaned on reading; test a blank by [column]=""',
    ],
  ]),
  ...['FIND', 'SEARCH'].map((name): [string, [string, string]] => [
    name,
    [
      '某词是否在列表里用 INLIST(词,列表)；按开头、结尾计数用 COUNTIFS(列,"开头*")',
      'for a member of a list use INLIST(word,list); count by beginnings with COUNTIFS(column,"abc*")',
    ],
  ]),
  ['EXACT', ['请直接写 =', 'write =']],
  [
    'LET',
    [
      '请把中间步骤写成单独的项目，或写在“函数定义”的步骤里',
      'make the steps items of their own, or steps in 函数定义',
    ],
  ],
  [
    'NETWORKDAYS',
    [
      '没有工作日历；按自然日用 DAYS(止,起)',
      'there is no calendar of working days; calendar days are DAYS(end,start)',
    ],
  ],
]);

/** What to write instead of a function of Excel's that rules do not have; null where nothing is known of it. */
export function insteadOf(name: string): Message | null {
  const words = INSTEAD.get(name);
  return words ? { zh: words[0], en: words[1] } : null;
}
