import type { BookPlan } from '../../../src/report/plan';

/** A result sheet with charts of both kinds, over values and a formula. */
export const CHARTED: BookPlan = {
  styles: {},
  sheets: [
    {
      name: '图表',
      marked: true,
      rows: [
        { cells: ['支行', '贷款', '存款'] },
        { cells: ['甲', 100, 30] },
        { cells: ['乙', { formula: 'B2*2', value: 200 }, 40] },
      ],
      charts: [
        {
          name: '项目构成',
          type: 'column',
          stacked: true,
          title: '各支行应发 <元>',
          unit: '元',
          categories: 'A2:A3',
          series: [
            { name: '贷款', values: 'B2:B3', colour: '4472C4' },
            { name: '存款 & 其他', values: 'C2:C3', colour: 'ED7D31' },
          ],
          from: 'E1',
          to: 'K12',
          alt: '两家支行的贷款和存款奖励',
        },
        {
          name: "人员 'A'",
          type: 'bar',
          title: '人员',
          categories: 'A2:A3',
          series: [{ name: '贷款', values: 'B2:B3', colour: '70AD47' }],
          from: 'E14',
          to: 'K30',
          alt: '',
        },
      ],
      print: { landscape: true, fitWidth: 1, breaks: [13] },
    },
  ],
};
