import type { BookPlan, SheetPlan } from '../../src/report/plan';

/** A result workbook in small that uses everything a plan can say. */
export const STYLES: BookPlan['styles'] = {
  title: { bold: true, size: 16 },
  header: {
    bold: true,
    colour: 'FFFFFF',
    fill: '305496',
    border: 'thin',
    align: 'center',
    vertical: 'center',
    wrap: true,
  },
  money: { numberFormat: '#,##0.00', border: 'thin' },
  date: { numberFormat: 'yyyy-mm-dd', border: 'thin' },
  id: { numberFormat: '@', border: 'thin' },
  ratio: { numberFormat: '0.0000"‰"', indent: 1 },
  total: { numberFormat: '#,##0.00', bold: true, border: 'total' },
  link: { colour: '0563C1', underline: true },
  bad: { colour: '9C0006', fill: 'FFC7CE', bold: true },
};

export const LINES: SheetPlan = {
  name: '明细-贷款营销奖励',
  marked: true,
  tab: '305496',
  columns: [
    { width: 12, style: 'id' },
    { width: 14, style: 'date' },
    { width: 14, style: 'money' },
    { width: 16 },
    undefined,
    { hidden: true },
  ],
  freeze: { rows: 3, columns: 1 },
  rows: [
    { cells: [{ value: '贷款营销奖励 <明细>', style: 'title' }], height: 24 },
    {
      at: 2,
      cells: ['工号', '发放日期', '发放金额', '营销奖励'].map((value) => ({ value, style: 'header' })),
    },
    { cells: ['0012', 45000, 150000.5, { formula: 'ROUND(C4*营销奖励率,2)', value: 450, style: 'money' }] },
    {
      cells: [
        '1001',
        45001,
        0.1,
        { formula: 'IF(C5>1,"是","否")', value: '否' },
        { formula: 'C5>1', value: false },
      ],
    },
    { cells: ['=1+1', null, { value: null }, { formula: 'D4', value: null }, true] },
    { at: 9, cells: [undefined, undefined, { formula: 'SUM(C4:C6)', value: 150000.6, style: 'total' }] },
  ],
  tables: [
    {
      name: '明细_贷款营销奖励',
      range: { top: 2, left: 0, bottom: 5, right: 3 },
      columns: [
        { name: '工号' },
        { name: '发放日期' },
        { name: '发放金额' },
        { name: '营销奖励', formula: 'ROUND(明细_贷款营销奖励[[#This Row],[发放金额]]*营销奖励率,2)' },
      ],
    },
  ],
  notes: [
    { row: 2, column: 3, text: '条款 C-7.1：\n发放金额 × 营销奖励率' },
    { row: 2, column: 0, text: '客户经理工号' },
  ],
  validations: [
    {
      range: { top: 3, left: 0, bottom: 99, right: 0 },
      rule: { kind: 'length', from: 1, to: 20 },
      prompt: { title: '工号', text: '按文本填写，保留前面的 0' },
    },
    {
      range: { top: 3, left: 1, bottom: 99, right: 1 },
      rule: { kind: 'date', atLeast: 36526 },
      refusal: { title: '日期', text: '请填日期', severity: 'stop' },
    },
    {
      range: { top: 3, left: 4, bottom: 99, right: 4 },
      rule: { kind: 'list', values: ['首贷', '续贷', '转贷'] },
      refusal: { title: '性质', text: '请从列表选', severity: 'warning' },
    },
    { range: { top: 3, left: 2, bottom: 99, right: 2 }, rule: { kind: 'decimal', from: 0, to: 1e10 } },
  ],
  conditions: [
    { range: { top: 3, left: 2, bottom: 5, right: 2 }, formula: 'C4<1', test: 'true', style: 'bad' },
    { range: { top: 3, left: 3, bottom: 5, right: 3 }, formula: '"否"', test: 'equal', style: 'bad' },
  ],
  links: [{ range: { top: 0, left: 3, bottom: 0, right: 3 }, target: "'绩效 汇总'!A1", tip: '回到汇总' }],
  textNumbers: [{ top: 3, left: 0, bottom: 5, right: 0 }],
  print: {
    landscape: true,
    fitWidth: 1,
    repeatRows: [0, 2],
    repeatColumns: [0, 0],
    footer: { left: '&A', center: '第 &P 页，共 &N 页', right: '绩算 && 财务' },
    centred: true,
  },
  names: [{ name: '本表合计', formula: "'明细-贷款营销奖励'!$C$10" }],
};

export const SUMMARY: SheetPlan = {
  name: '绩效 汇总',
  marked: true,
  columns: [{ width: 10, style: 'id' }, { width: 12 }],
  freeze: { rows: 1, columns: 0 },
  filter: { top: 0, left: 0, bottom: 1, right: 1 },
  rows: [
    {
      cells: [
        { value: '绩效汇总', style: 'header' },
        { value: '金额', style: 'header' },
      ],
    },
    { cells: ['0012', { formula: "'明细-贷款营销奖励'!C10", value: 150000.6, style: 'money' }] },
  ],
  merges: [{ top: 4, left: 0, bottom: 4, right: 3 }],
  print: { area: { top: 0, left: 0, bottom: 1, right: 1 } },
};

export const PARAMETERS: SheetPlan = {
  name: '参数',
  hidden: true,
  gridLines: false,
  rows: [{ cells: ['营销奖励率', { value: 0.003, style: 'ratio' }] }],
  notes: [{ row: 0, column: 1, text: '千分之三' }],
};

export const BOOK: BookPlan = {
  sheets: [LINES, SUMMARY, PARAMETERS],
  styles: STYLES,
  names: [{ name: '营销奖励率', formula: "'参数'!$B$1", comment: '条款 C-7.1' }],
  active: '绩效 汇总',
  title: '2023Q1 绩效',
};
