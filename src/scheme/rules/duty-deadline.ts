import type { FunctionSource } from '../source';

/** 1 where the deadline of a duty lies in the period, else 0; without a starting day nothing is due. */
export const DUEWITHIN: FunctionSource = {
  函数: 'DUEWITHIN',
  形参: ['起算日', '天数', '首日', '末日'],
  条款: 'M-6',
  说明: {
    zh: '期限（起算日＋天数，按自然日）是否落在一段日期内：是 1，否 0；没有起算日为 0。',
    en: 'Does the deadline (starting day + calendar days) lie within a span of days? 1 or 0; 0 without a starting day.',
  },
  步骤: [
    { 名称: '期限', 公式: '起算日+天数', 条款: 'M-6' },
    { 名称: '到期', 公式: 'IF(起算日="",0,IF(AND(期限>=首日,期限<=末日),1,0))', 条款: 'M-6' },
  ],
};

/** 1 where a deed was done from the starting day to the deadline, both included; 0 where it is late or missing. */
export const ONTIME: FunctionSource = {
  函数: 'ONTIME',
  形参: ['起算日', '完成日', '天数'],
  条款: 'M-6',
  说明: {
    zh: '按期完成：完成日在起算日与期限（起算日＋天数，按自然日）之间为 1；逾期或未做为 0。',
    en: 'Done on time: 1 from the starting day to the deadline (calendar days), both included; 0 if late or not done.',
  },
  步骤: [
    { 名称: '期限', 公式: '起算日+天数', 条款: 'M-6' },
    { 名称: '合规', 公式: 'IF(完成日="",0,IF(AND(完成日>=起算日,完成日<=期限),1,0))', 条款: 'M-6' },
  ],
};

/** 1 where a reminder came so many days before the due day, or earlier. */
export const REMINDED: FunctionSource = {
  函数: 'REMINDED',
  形参: ['到期日', '提醒日', '提前天数'],
  条款: 'M-6',
  说明: {
    zh: '提前提醒：提醒日不晚于到期日前规定天数为 1；晚了或未提醒为 0。',
    en: 'Reminded in time: 1 where the reminder is at least so many days before the due day; 0 if later or missing.',
  },
  步骤: [
    { 名称: '最晚提醒日', 公式: '到期日-提前天数', 条款: 'M-6' },
    { 名称: '合规', 公式: 'IF(提醒日="",0,IF(提醒日<=最晚提醒日,1,0))', 条款: 'M-6' },
  ],
};

/** 1 from the month after that of the first check's deadline on: from then the loan owes a check every month. */
export const MONTHLYDUE: FunctionSource = {
  函数: 'MONTHLYDUE',
  形参: ['放款日', '首检天数', '月初日'],
  条款: 'M-6',
  说明: {
    zh: '本月是否应做月度检查：首检期限所在月的次月起为 1；未放款为 0。',
    en: 'Is a monthly check due? 1 from the month after the month of the first check’s deadline; 0 if nothing was paid out.',
  },
  步骤: [
    { 名称: '首检期限', 公式: '放款日+首检天数', 条款: 'M-6' },
    { 名称: '应检', 公式: 'IF(放款日="",0,IF(EOMONTH(首检期限,0)<月初日,1,0))', 条款: 'M-6' },
  ],
};

/** Met ÷ due; "" where nothing was due. */
export const DUTYRATE: FunctionSource = {
  函数: 'DUTYRATE',
  形参: ['合规数', '应办数'],
  条款: 'M-6',
  说明: {
    zh: '合规率＝合规数÷应办数；没有应办的为空。',
    en: 'Compliance = met ÷ due; blank where nothing was due.',
  },
  步骤: [{ 名称: '比率', 公式: 'IF(应办数=0,"",合规数/应办数)', 条款: 'M-6' }],
};
