import { sealBook, SealRefused } from '../../../src/app/seal/seal';
import { runScheme } from '../../../src/app/run';
import { makeSample } from '../../../src/app/sample/sample';
import { UsageError } from '../../../src/app/usage';
import { resultOf } from '../../../src/run/result';
import { writeBook } from '../../../src/workbook/file/write';
import { sealedHistory } from '../../../src/run/history';
import { readBook } from '../../../src/workbook/file/read';
import { strFromU8, unzipSync } from 'fflate';
import { changed, ledger } from '../../support/tables';
import { cellOf, sheetOf } from '../../report/workbook';
import { faults } from '../../workbook/structure';
import { C, ledgers, LOANS, results, seal, sealed, SEALING, TARGETS, withResults } from './sealing';

const book = sealed(ledgers());
const history = sealedHistory(readBook(book));
const figure = (officer: string, item: string) => {
  const row = history.rows.find((one) => one.officer === officer && one.item === item);
  return row && { amount: row.amount?.toString(), held: row.held, unpaid: row.unpaid?.toString() ?? null };
};
const refusal = (bytes: Uint8Array, replace = false): string => {
  try {
    sealBook(readBook(bytes), { ...SEALING, replace });
  } catch (error) {
    if (error instanceof SealRefused) return error.text.zh;
    throw error;
  }
  return '';
};

describe('封存记录: what a seal records', () => {
  test('every item of every officer as the run gave it', () => {
    const { officers } = results(ledgers());
    for (const { id, items } of officers) {
      const rows = history.rows.filter(({ officer }) => officer === id);
      expect(rows.map(({ item }) => item)).toEqual(Object.keys(items));
    }
    // 1,000,000 × 1.5‰, and three months' fixed wage of 3,000.
    expect(figure('1001', '贷款营销奖励')).toEqual({ amount: '1500', held: false, unpaid: null });
    expect(figure('1001', '工资总额')).toEqual({ amount: '10500', held: false, unpaid: null });
    expect(figure('1001', '综合完成率')).toEqual({ amount: '1', held: false, unpaid: null });
  });

  test('who sealed when, how many were paid how much, and the three hashes of the run', () => {
    const { seal: hashes } = results(ledgers());
    expect(history.seals).toHaveLength(1);
    const { paid, unpaid, ...entry } = history.seals[0];
    expect(entry).toEqual({
      scheme: C,
      period: '2023Q1',
      time: '2023-04-15 10:30',
      by: '王会计',
      officers: 3,
      held: 0,
      overrides: '',
      ...hashes,
    });
    // 3 × 9,000 fixed + 1,500 + 300 + 600.
    expect([paid.toFixed(2), unpaid.toFixed(2)]).toEqual(['29400.00', '0.00']);
  });

  test('pay on hold is the same sum as in the results, also where some of it cannot be formed', () => {
    const dirty = writeBook(makeSample({ scheme: C, officers: 5, seed: 1, dirty: true }));
    const { totals } = resultOf(runScheme(readBook(dirty), { scheme: C, period: '2023Q1' }));
    const { seals } = sealedHistory(readBook(seal(withResults(dirty))));
    expect([seals[0].paid.toFixed(2), seals[0].unpaid.toFixed(2)]).toEqual([totals.payable, totals.held]);
  });

  test('an officer on hold is recorded as 暂缓: nothing paid, and what was not paid', () => {
    const blank = changed(LOANS, 2, '客户号', null);
    const { rows, seals } = sealedHistory(readBook(sealed(ledgers(blank))));
    const own = rows.filter(({ officer }) => officer === '1002');
    expect(own.every(({ held }) => held)).toBe(true);
    const pay = own.find(({ item }) => item === '工资总额')!;
    // D2 is left out: 9,000 + 600 were not paid.
    expect([pay.amount?.toString(), pay.unpaid?.toFixed(2)]).toEqual(['0', '9600.00']);
    expect([seals[0].held, seals[0].paid.toFixed(2), seals[0].unpaid.toFixed(2)]).toEqual([
      1,
      '19500.00',
      '9600.00',
    ]);
  });

  test('what is paid out is marked 发放项, and these amounts add up to the pay', () => {
    const pays = history.rows.filter((row) => row.pays && row.officer === '1002');
    expect(pays.map(({ item, amount }) => `${item} ${amount}`)).toEqual(['实发绩效 900', '固定工资 9000']);
  });

  test('the sheet is ours, its two tables can be read by name, and the package is sound', () => {
    expect(faults(book)).toEqual([]);
    const read = readBook(book);
    expect(sheetOf(read, '封存记录').marked).toBe(true);
    const names = read.tables.filter(({ sheet }) => sheet === '封存记录').map(({ name }) => name);
    expect(names).toEqual(['封存清单', '封存记录']);
    const top = read.tables.find(({ name }) => name === '封存记录')!.top;
    const heads = [0, 1, 2, 3, 4, 5].map((column) => cellOf(sheetOf(read, '封存记录'), top, column));
    expect(heads).toEqual(['方案', '期间', '归属期间', '工号', '项目', '金额']);
  });

  test('parameters given for that run alone are recorded and used again', () => {
    const given = sealedHistory(readBook(sealed(ledgers(), { overrides: { 营销奖励率: '3‰' } })));
    expect(given.seals[0].overrides).toBe('营销奖励率=3‰');
    const row = given.rows.find(({ officer, item }) => officer === '1001' && item === '贷款营销奖励');
    expect(row?.amount?.toString()).toBe('3000');
  });

  test('results written in English are sealed the same', () => {
    const english = sealedHistory(readBook(seal(withResults(ledgers(), { lang: 'en' }))));
    expect(english.seals[0].results).toBe(history.seals[0].results);
  });

  test('the hidden hashes hold no name, id, customer or amount', () => {
    const parts = unzipSync(book);
    const xml = Object.keys(parts)
      .filter((name) => name.startsWith('customXml/'))
      .map((name) => strFromU8(parts[name]))
      .join('\n');
    expect(xml.length).toBeGreaterThan(500);
    const base64 = /[A-Za-z0-9+/=]{5,}/g;
    const words = xml.replace(/>[A-Za-z0-9+/=]*</g, '><').match(/[^\s"<>=]+/g)!;
    for (const secret of ['1001', '张三', '城东', '甲公司', 'D1', 'K1', '1000000', '1500', '10500', '3000']) {
      expect(words).not.toContain(secret);
      const hidden = (xml.match(base64) ?? []).map((text) => Buffer.from(text, 'base64').toString('utf8'));
      expect(hidden.some((text) => text.includes(secret) && secret.length > 2)).toBe(false);
    }
  });

  test('another salt gives other hashes of the same rows', () => {
    const [one, other] = [SEALING.salt, 'ffeeddccbbaa99887766554433221100'].map((salt) => {
      const [root] = readBook(seal(withResults(ledgers()), { salt })).data!;
      return root.children
        .find(({ attributes }) => attributes.name === '贷款发放')!
        .children.map(({ text }) => text);
    });
    expect(one).toHaveLength(other.length);
    for (const [at, text] of one.entries()) expect(text).not.toBe(other[at]);
  });
});

describe('a seal is refused', () => {
  test('where the workbook holds no results', () => {
    expect(() => sealBook(readBook(ledgers()), SEALING)).toThrow(UsageError);
  });

  test.each([
    ['a ledger', ledgers(changed(LOANS, 1, '发放金额', 1000001)), '台账'],
    ['a parameter', ledgers(ledger('参数', '参数 值\nPOS单价 201')), '参数'],
  ])('where %s changed after the results were written', (_, other, word) => {
    // The result sheets of the first workbook over the ledgers of the second.
    const stale = withResults(ledgers());
    const sheets = readBook(stale).sheets.filter(({ marked }) => marked);
    const book = { ...readBook(other), sheets: [...readBook(other).sheets, ...sheets] };
    expect(() => sealBook(book, SEALING)).toThrow(SealRefused);
    expect(() => sealBook(book, SEALING)).toThrow(word);
  });

  test('where a figure on 绩效汇总 was written over, which is named with its cell', () => {
    const book = readBook(withResults(ledgers()));
    const sheet = sheetOf(book, '绩效汇总');
    const column = sheet.columns.findIndex((_, at) => String(cellOf(sheet, 4, at)).startsWith('工资总额'));
    sheet.columns[column]!.value[5] += 0.01;
    expect(() => sealBook(book, SEALING)).toThrow(
      /“绩效汇总”上的数与核算结果不符：[A-Z]+6 1001 工资总额 10500\.01 ≠ 10500\.00/,
    );
  });

  test('where every officer is held, so that nothing would be paid', () => {
    const nobody = ledgers({ ...TARGETS, rows: [] });
    expect(refusal(withResults(nobody))).toMatch(/全部 3 人暂缓.*TARGET_MISSING/);
  });

  test('for a period that is sealed already: it is paid once', () => {
    expect(refusal(book)).toMatch(/已经封存（2023-04-15 10:30，王会计）/);
  });
});

describe('the order of seals', () => {
  const second = seal(withResults(book, { period: '2023Q2' }), { time: '2023-07-15 09:00' });

  test('a later period is added, and the earlier seal stays as it was, hashes and all', () => {
    const { seals, rows } = sealedHistory(readBook(second));
    expect(seals.map(({ period, time }) => `${period} ${time}`)).toEqual([
      '2023Q1 2023-04-15 10:30',
      '2023Q2 2023-07-15 09:00',
    ]);
    expect(rows.filter(({ period }) => period === '2023Q1')).toEqual(history.rows);
    const ids = readBook(second).data!.map(({ attributes }) => attributes.id);
    expect(ids).toEqual([`seal|${C}|2023Q1`, `seal|${C}|2023Q2`]);
    expect(readBook(second).data![0]).toEqual(readBook(book).data![0]);
    expect(faults(second)).toEqual([]);
  });

  test('running again with --out keeps 封存记录 and the hashes', () => {
    const again = readBook(withResults(book));
    expect(sealedHistory(again)).toEqual(history);
    expect(again.data).toEqual(readBook(book).data);
  });

  test('sealing anew takes the place of the earlier seal while no later period is sealed', () => {
    const dearer = withResults(book, { overrides: { 营销奖励率: '2‰' } });
    const anew = readBook(seal(dearer, { replace: true, time: '2023-04-16 08:00' }));
    const { seals, rows } = sealedHistory(anew);
    expect(seals.map(({ time }) => time)).toEqual(['2023-04-16 08:00']);
    expect(rows).toHaveLength(history.rows.length);
    expect(anew.data).toHaveLength(1);
    expect(refusal(withResults(second), true)).toMatch(/2023Q2 已在其后封存/);
  });
});
