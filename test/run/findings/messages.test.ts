import { NO_VALUE, type Cell, type Table } from '../../support/book';
import { paid, parameter, ROSTER, targets } from '../../support/corporate';
import { changed, ledger } from '../../support/tables';

const loans = (text: string) =>
  ledger('贷款发放', `借据号 客户号 工号 发放日期 发放金额 贷款性质 客户类型 原贷款金额 计奖比例\n${text}`);
const OWN = 'D1 K1 1001 2023-01-05 1000 新增 自主开发型 - -';
const spoil = (column: string, to: Cell) => changed(loans(OWN), 1, column, to);
const card = (text: string) => ledger('银行卡', `工号 卡号 开卡日期 卡内余额\n${text}`);
const lapse = ledger(
  '诉讼时效',
  '借据号 客户号 失效日期 原责任人工号 现管户工号 挽回日期 挽回金额 核定奖励\nS1 K1 2005-01-01 1001 1002 2023-01-05 500000 -',
);
const recovered = ledger('不良清收', '工号 借据号 清收日期 清收方式 清收金额\n1001 B1 2023-01-05 诉讼 100');
const balance = ledger(
  '贷款余额',
  '时点 借据号 客户号 工号 贷款余额 逾期天数 欠息天数\n2023-03-31 J1 K1 1001 1 0 0',
);
const adjusted = ledger('手工调整', '工号 期间 项目 金额 原因 审批人\n1001 2023Q1 手工调整 -5 追回 行长');

/** For each code a workbook that raises it, and what the Chinese message must name: the value, the place or the remedy. */
const RAISED: [code: string, names: RegExp, tables: Table[]][] = [
  ['OFFICER_UNKNOWN', /“9999”.*花名册.*(更正|补上)/, [spoil('工号', '9999')]],
  [
    'DUPLICATE_KEY',
    /“C1”.*工作表第 2、3 行.*(删除|更正)/,
    [card('1001 C1 2023-01-05 100\n1002 C1 2023-01-05 100')],
  ],
  ['SHARE_OUT_OF_RANGE', /“计奖比例”.*10% 至 30%.*更正/, [loans('D1 K1 1001 2023-01-05 1 新增 联动型 - 9%')]],
  [
    'SHARES_NOT_100',
    /“D1”.*90%.*更正/,
    [
      loans('D1 K1 1001 2023-01-05 1 新增 联合型 - -'),
      ledger('业绩分成', '借据号 工号 分成比例\nD1 1001 90%'),
    ],
  ],
  ['SHARES_MISSING', /“D1”.*业绩分成.*补录/, [loans('D1 K1 1001 2023-01-05 1 新增 联合型 - -')]],
  ['SPLIT_UNUSED', /“D7”.*核对/, [loans(OWN), ledger('业绩分成', '借据号 工号 分成比例\nD7 1001 90%')]],
  ['PREVIOUS_AMOUNT_MISSING', /原贷款金额.*补填/, [loans('D1 K1 1001 2023-01-05 1 存量扩大 自主开发型 - -')]],
  ['REVERSAL_UNMATCHED', /“D1”.*(核对|补上)/, [spoil('发放金额', -1000)]],
  ['TARGET_MISSING', /1002.*2023Q1.*指标台账.*补录/, [targets(['1001', '1003'])]],
  ['TARGET_ZERO', /“目标”.*大于 0.*更正/, [changed(targets(), 1, '目标', 0)]],
  ['PARAMETER_MISSING', /清收奖励率.*诉讼.*补上/, [recovered]],
  ['PARAMETER_UNKNOWN', /“奖励率”.*/, [parameter('奖励率', 1)]],
  ['SNAPSHOT_MISSING', /贷款余额.*2022-12-31.*补上/, [balance]],
  ['MANUAL_DECISION', /核定奖励.*填写/, [lapse]],
  ['NEGATIVE_AMOUNT', /“卡内余额”.*负.*改正/, [card('1001 C1 2023-01-05 -100')]],
  ['NEGATIVE_PAY', /1001.*-5\.00.*确认/, [adjusted]],
  ['UNREADABLE_NUMBER', /“发放金额”.*“百万”.*请改为/, [spoil('发放金额', '百万')]],
  ['UNREADABLE_DATE', /“发放日期”.*“昨天”.*请改为/, [spoil('发放日期', '昨天')]],
  ['REQUIRED_BLANK', /“客户号”.*补填/, [spoil('客户号', null)]],
  ['UNKNOWN_CHOICE', /“展期”.*请改为.*存量扩大/, [spoil('贷款性质', '展期')]],
  ['UNKNOWN_CHOICE', /“年”.*季、月/, [parameter('封顶周期', '年')]],
  ['TABLE_MISSING', /“银行卡”.*新建.*卡号/, []],
  [
    'COLUMN_MISSING',
    /“银行卡”.*“卡号”.*补上/,
    [ledger('银行卡', '工号 开卡日期 卡内余额\n1001 2023-01-05 100')],
  ],
  [
    'COLUMN_MISSING',
    /“卡号”.*(两列|重复|改名)/,
    [ledger('银行卡', '工号 卡号 卡号 开卡日期 卡内余额\n1001 C1 C2 2023-01-05 100')],
  ],
  ['FORMULA_ERROR', /“发放金额”.*#REF!.*修正/, [spoil('发放金额', { error: '#REF!' })]],
  ['NO_CACHED_VALUE', /“发放金额”.*重算并保存/, [spoil('发放金额', NO_VALUE)]],
  [
    'ID_PRECISION_LOST',
    /“卡号”.*设为文本/,
    [changed(card('1001 C1 2023-01-05 100'), 1, '卡号', 6222021234567890)],
  ],
  ['SUBTOTAL_ROW', /合计行/, [spoil('借据号', '合计')]],
  [
    'UNIT_SCALED',
    /万元.*10,000/,
    [ledger('银行卡', '工号 卡号 开卡日期 卡内余额(万元)\n1001 C1 2023-01-05 1')],
  ],
  [
    'AMOUNT_SUSPICIOUS',
    /“发放金额”.*1,000 倍.*核对/,
    [
      loans(
        `${OWN}\nD2 K1 1001 2023-01-05 1000 新增 自主开发型 - -\nD3 K1 1001 2023-01-05 9999999 新增 自主开发型 - -`,
      ),
    ],
  ],
  [
    'WEIGHTS_NOT_100',
    /“指标权重”.*99%.*更正/,
    [
      ledger(
        '指标权重',
        '指标 权重\n贷款收息 40%\n存款 20%\n不良贷款余额下降 10%\n中间业务 20%\n工作质量 9%',
      ),
    ],
  ],
];

describe('Every finding says, in both languages, what is wrong and how to mend it', () => {
  test.each(RAISED)('%s names %s', (code, names, tables) => {
    const raised = paid(tables).findings.filter((finding) => finding.code === code);
    const messages = raised.map(({ message }) => message);
    expect(messages.map(({ zh }) => zh).filter((zh) => names.test(zh))).not.toEqual([]);
    for (const { zh, en } of messages) {
      expect(zh).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(en).not.toMatch(/[{}]|undefined|null|NaN/);
      expect(zh).toMatch(/[一-龥].*[。？]$/);
      expect(en).toMatch(/[a-z].*[.?]$/);
    }
  });

  test('an error names its sheet, so that the clerk can go there', () => {
    const [finding] = paid([spoil('发放金额', '百万')]).findings.filter(
      ({ severity }) => severity === 'error',
    );
    expect(finding.where).toEqual({
      sheet: '表-贷款发放',
      table: '贷款发放',
      row: 1,
      column: '发放金额',
      address: 'E2',
    });
    expect(finding.officer).toBe('1001');
  });

  test('a finding of a clause cites it', () => {
    const cited = (tables: Table[], code: string) =>
      paid(tables).findings.find((one) => one.code === code)?.clause;
    expect(cited([loans('D1 K1 1001 2023-01-05 1 新增 联动型 - 9%')], 'SHARE_OUT_OF_RANGE')).toBe('C-8.3');
    expect(cited([spoil('发放金额', -1000)], 'REVERSAL_UNMATCHED')).toBe('C-7.1');
    expect(cited([lapse], 'MANUAL_DECISION')).toMatch(/^C-11/);
    expect(cited([balance], 'SNAPSHOT_MISSING')).toBe('C-4');
    expect(cited([adjusted], 'NEGATIVE_PAY')).toBe('C-12');
    expect(cited([targets(['1001'])], 'TARGET_MISSING')).toBe('C-14');
    expect(cited([recovered], 'PARAMETER_MISSING')).toBe('C-15');
  });

  test('the roster of these books has no fault of its own', () => {
    expect(paid([ROSTER]).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
