import type { Style, Styles } from '../../report/plan';

const NAVY = '1F3864';
const GREY = '595959';

const value = (style: Style): Style => ({ vertical: 'center', ...style });
const header = (style: Style): Style => ({
  bold: true,
  border: 'thin',
  align: 'center',
  vertical: 'center',
  wrap: true,
  ...style,
});

/** How input sheets look: one set for templates and samples. Inputs in parameter sheets are blue on yellow, as modellers write them. */
export const INPUT_STYLES = {
  headerRequired: header({ fill: NAVY, colour: 'FFFFFF' }),
  headerOptional: header({ fill: 'D9E2F3', colour: NAVY }),
  text: value({}),
  wrapped: value({ wrap: true }),
  id: value({ numberFormat: '@' }),
  code: value({ numberFormat: '@', align: 'center' }),
  date: value({ numberFormat: 'yyyy-mm-dd', align: 'center' }),
  month: value({ numberFormat: 'yyyy-mm', align: 'center' }),
  money: value({ numberFormat: '#,##0.00' }),
  ratio: value({ numberFormat: '0.00####%' }),
  factor: value({ numberFormat: '0.00##' }),
  integer: value({ numberFormat: '#,##0' }),
  number: value({ numberFormat: '#,##0.00##' }),
  quantity: value({ numberFormat: 'General' }),
  choice: value({ align: 'center' }),
  name: value({ bold: true, colour: NAVY }),
  inputText: value({ colour: '0000C0', fill: 'FFFBE6', align: 'right', border: 'thin' }),
  inputName: value({ colour: '0000C0', fill: 'FFFBE6', border: 'thin' }),
  inputDate: value({
    colour: '0000C0',
    fill: 'FFFBE6',
    align: 'right',
    border: 'thin',
    numberFormat: 'yyyy-mm-dd',
  }),
  inputMoney: value({ colour: '0000C0', fill: 'FFFBE6', border: 'thin', numberFormat: '#,##0.00' }),
  inputNumber: value({ colour: '0000C0', fill: 'FFFBE6', border: 'thin', numberFormat: 'General' }),
  inputRatio: value({ colour: '0000C0', fill: 'FFFBE6', border: 'thin', numberFormat: '0.00####%' }),
  remark: value({ colour: GREY, wrap: true, indent: 1 }),
  missing: { fill: 'F8CBAD' },
  wrong: { fill: 'FFC7CE', colour: '9C0006', bold: true },
  title: { bold: true, size: 18, colour: NAVY, vertical: 'center' },
  subtitle: { size: 11, colour: GREY, vertical: 'center' },
  section: { bold: true, size: 12, colour: NAVY, border: 'bottom', vertical: 'center' },
  paragraph: { wrap: true, vertical: 'top' },
  step: { bold: true, colour: NAVY, align: 'center', vertical: 'top' },
  tableHead: {
    bold: true,
    indent: 1,
    fill: NAVY,
    colour: 'FFFFFF',
    border: 'thin',
    vertical: 'center',
    wrap: true,
  },
  tableCell: { border: 'thin', indent: 1, vertical: 'center', wrap: true },
  tableCentre: { border: 'thin', vertical: 'center', align: 'center' },
  tableLink: { border: 'thin', indent: 1, vertical: 'center', colour: '0563C1', underline: true },
} satisfies Styles;

export type InputStyle = keyof typeof INPUT_STYLES;

/** Tabs by what a sheet is: guide, ledgers, decisions of people, parameters. */
export const TABS = { guide: '548235', ledger: '2F5597', decision: '7F7F7F', parameter: 'BF8F00' } as const;
