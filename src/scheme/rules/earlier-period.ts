import type { FunctionSource } from '../source';

/** Does a 期间 (2022Q4, 2022-12 or 2022) end before the period that is calculated? */
export const EARLIERPERIOD: FunctionSource = {
  函数: 'EARLIERPERIOD',
  形参: ['某期'],
  条款: 'O-2',
  说明: {
    zh: '某期间（2022Q4、2022-12 或 2022）是否在本期之前。',
    en: 'Does a period (2022Q4, 2022-12 or 2022) lie wholly before this one?',
  },
  步骤: [
    {
      名称: '早于本期',
      // Texts of one form sort by time; a month or year is held against the quarter's first month and its year.
      公式: 'IF(MID(某期,5,1)="-",某期<TEXT(期初日,"yyyy-mm"),IF(LEN(某期)=4,某期<LEFT(期间,4),某期<期间))',
      条款: 'O-2',
    },
  ],
};
