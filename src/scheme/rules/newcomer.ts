import type { FunctionSource } from '../source';

/** 1 in the calendar month of joining, 2 and 3 in the next two; "" else and where the date is not known. */
export const NEWCOMERMONTH: FunctionSource = {
  函数: 'NEWCOMERMONTH',
  形参: ['入职日', '月末日', '考核月数'],
  条款: 'M-3',
  说明: {
    zh: '新人月序：入职当月为第 1 月，考核月数以内为月序，其余为空。',
    en: 'Month of a newcomer: the calendar month of joining is 1; blank beyond the months assessed.',
  },
  步骤: [
    {
      名称: '第几月',
      公式: '(YEAR(月末日)-YEAR(入职日))*12+MONTH(月末日)-MONTH(入职日)+1',
      条款: 'M-3',
    },
    { 名称: '月序', 公式: 'IF(入职日="","",IF(AND(第几月>=1,第几月<=考核月数),第几月,""))', 条款: 'M-3' },
  ],
};

/** The limit for one loan in a newcomer's month (新人目标); "" for others and where none is set. */
export const NEWCOMERLIMIT: FunctionSource = {
  函数: 'NEWCOMERLIMIT',
  形参: ['序'],
  条款: 'M-3',
  说明: {
    zh: '新人单笔上限：“新人目标”中该月序的单笔上限；不是新人或未设为空。',
    en: 'Limit for one loan of a newcomer: that of the month in 新人目标; blank for others and where none is set.',
  },
  步骤: [
    { 名称: '目标行数', 公式: 'IF(序="",0,COUNTIFS(新人目标[月序],序))', 条款: 'M-3' },
    {
      名称: '单笔限额',
      公式: 'IF(目标行数=0,"",INDEX(新人目标[单笔上限],MATCH(序,新人目标[月序],0)))',
      条款: 'M-3',
    },
  ],
};

/** 新人达标: 1 where every target of the month (新人目标) is met, 0 where one is missed, "" for others; a blank target is none. */
export const NEWCOMERMET: FunctionSource = {
  函数: 'NEWCOMERMET',
  形参: ['序', '营销', '分析', '放款', '超限'],
  条款: 'M-3',
  说明: {
    zh: '新人达标：营销户数、独立分析、独立放款不少于“新人目标”中本月序的目标，且没有超过单笔上限的放款；空白目标不考核。',
    en: 'Newcomer’s targets: customers, own analyses and own loans reach the month’s row of 新人目标, and no loan exceeds the limit; a blank target is none.',
  },
  步骤: [
    { 名称: '目标行数', 公式: 'IF(序="",0,COUNTIFS(新人目标[月序],序))', 条款: 'M-3' },
    { 名称: '目标行', 公式: 'IF(目标行数=0,0,MATCH(序,新人目标[月序],0))', 条款: 'M-3' },
    { 名称: '营销目标', 公式: 'IF(目标行数=0,"",INDEX(新人目标[营销户数],目标行))', 条款: 'M-3' },
    { 名称: '分析目标', 公式: 'IF(目标行数=0,"",INDEX(新人目标[独立分析户数],目标行))', 条款: 'M-3' },
    { 名称: '放款目标', 公式: 'IF(目标行数=0,"",INDEX(新人目标[独立放款笔数],目标行))', 条款: 'M-3' },
    { 名称: '营销达标', 公式: 'IF(营销目标="",1,IF(营销>=营销目标,1,0))', 条款: 'M-3' },
    { 名称: '分析达标', 公式: 'IF(分析目标="",1,IF(分析>=分析目标,1,0))', 条款: 'M-3' },
    { 名称: '放款达标', 公式: 'IF(放款目标="",1,IF(放款>=放款目标,1,0))', 条款: 'M-3' },
    { 名称: '单笔达标', 公式: 'IF(超限=0,1,0)', 条款: 'M-3' },
    { 名称: '达标', 公式: 'IF(序="","",MIN(营销达标,分析达标,放款达标,单笔达标))', 条款: 'M-3' },
  ],
};
