import { figure, findings, held } from '../../support/reading';
import { ledger } from '../../support/tables';
import { info, ownBook, problems, runOwn, sheet, words } from './own-scheme';

const MEMBER = (item: string) => `INDEX(${item},MATCH([成员工号],全体[本人工号],0))`;
const SCHEME = sheet(
  '方案',
  '项目 层级 台账 归属 公式 单位 应发',
  '本人工号 | 个人 | | | 花名册.工号 | 文本',
  '业绩 | 明细 | 销售 | 工号 | [金额] | 元',
  '下属人数 | 明细 | 团队 | 主管工号 | 1 | ',
  `下级业绩 | 明细 | 团队 | 主管工号 | IF(${MEMBER('逐层[条线业绩]')}="",0,${MEMBER('逐层[条线业绩]')}) | 元`,
  `下级已算 | 明细 | 团队 | 主管工号 | IF(${MEMBER('逐层[条线业绩]')}="",0,1) | `,
  '条线业绩 | 个人 | | | IF(下级已算=下属人数,业绩+下级业绩,"") | 元',
  '管理津贴 | 个人 | | | ROUND((条线业绩-业绩)*1%,2) | 元 | 是',
);
const LEDGERS = sheet(
  '台账定义',
  '台账 列 类型 必填 唯一',
  '销售 | 工号 | 编号 | 是',
  '销售 | 金额 | 金额 | 是',
  '销售 | 日期 | 日期 | 是',
  '团队 | 主管工号 | 编号 | 是 | 键',
  '团队 | 成员工号 | 编号 | 是 | 键',
);
const SALES = ledger('销售', '工号 金额 日期\n1001 100 2023-01-05\n1002 200 2023-01-05\n1003 300 2023-02-05');
const book = (teams: string) =>
  ownBook(info(), SCHEME, LEDGERS, SALES, ledger('团队', `主管工号 成员工号\n${teams}`));

describe('逐层[项目] carries a figure up through the layers of a bank’s own scheme', () => {
  test('1001 leads 1002 who leads 1003: 300; 200 + 300; 100 + 500; allowances of 1% of what is below', () => {
    const result = runOwn(book('1001 1002\n1002 1003'), '2023Q1');
    expect(['1003', '1002', '1001'].map((id) => figure(result, id, '条线业绩'))).toEqual([
      '300.00',
      '500.00',
      '600.00',
    ]);
    expect(['1003', '1002', '1001'].map((id) => figure(result, id, '管理津贴'))).toEqual([
      '0.00',
      '3.00',
      '5.00',
    ]);
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('one who leads two: 100 + 200 + 300', () => {
    const result = runOwn(book('1001 1002\n1001 1003'), '2023Q1');
    expect(figure(result, '1001', '条线业绩')).toBe('600.00');
  });

  test('two who lead each other have no figure, and are told', () => {
    const result = runOwn(book('1001 1002\n1002 1001'), '2023Q1');
    expect(held(result)).toEqual(['1001', '1002']);
    expect(figure(result, '1001', '条线业绩')).toBe('');
    expect(figure(result, '1003', '条线业绩')).toBe('300.00');
  });
});

describe('What 逐层 does not allow', () => {
  const own = (...lines: string[]) => ownBook(info(), sheet('方案', '项目 层级 公式', ...lines));

  test('a figure that changes in the next layer: CYCLE, everybody held', () => {
    const result = runOwn(own('甲 | 个人 | IF(COUNT(逐层[甲])=0,1,2)'), '2023Q1');
    expect(findings(result)).toEqual(['CYCLE 花名册!1 工号 A2']);
    expect(result.findings.find(({ code }) => code === 'CYCLE')?.message.zh).toContain('逐层计算不能收敛');
    expect(held(result)).toEqual(['1001', '1002', '1003']);
    expect(figure(result, '1001', '甲')).toBe('');
  });

  test('a circle through 全体 is refused when the scheme is read, and the words name 逐层', () => {
    const circle = own('甲 | 个人 | SUM(全体[甲])+1');
    expect(problems(circle)).toEqual(['CYCLE 方案!1 公式 C2']);
    expect(words(circle)).toContain('逐层[…]');
  });

  test('a bare circle stays one, whatever else is layered', () => {
    expect(problems(own('甲 | 个人 | 乙+SUM(逐层[甲])', '乙 | 个人 | 甲'))).toEqual(['CYCLE 方案!1 公式 C2']);
  });

  test('an unknown item has a suggestion', () => {
    expect(words(own('条线业绩 | 个人 | SUM(逐层[条线业积])'))).toContain('逐层[…] 里应为项目');
  });
});
