import { fitsOnePage, printHeader } from '../../../src/report/grid-print';
import { textWidth } from '../../../src/report/grid-layout';
import { calculatedSample, formatsOf, planned, sheetPlan, shownRows } from './samples';

const kpi = planned(calculatedSample('marketing-kpi', '2023Q1'));
const corporate = calculatedSample('corporate-manager', '2023Q1');
const plan = planned(corporate);

describe('a printed page of a result sheet', () => {
  it('has the title in its header, where no repeated column cuts it off, and prints from the band on', () => {
    const { print } = sheetPlan(plan, '绩效汇总');
    expect(print!.header!.left).toContain('公司客户经理绩效工资 · 绩效汇总 · 2023Q1');
    expect(print!.area!.top).toBe(2);
  });

  it('reaches as far as the last chart', () => {
    const { print, charts } = sheetPlan(plan, '绩效汇总');
    const ends = charts!.map(({ to }) => Number(to.replace(/\D/g, '')));
    expect(print!.area!.bottom + 1).toBeGreaterThanOrEqual(Math.max(...ends));
  });

  it('repeats no heading of the table above charts where the table fits one page, else it does', () => {
    expect(sheetPlan(plan, '绩效汇总').print!.repeatRows).toBeUndefined();
    expect(sheetPlan(plan, '个人计算').print!.repeatRows).toEqual([2, 4]);
    const many = planned(calculatedSample('post-and-piece', '2023-03', 60));
    expect(sheetPlan(many, '绩效汇总').print!.repeatRows).toEqual([2, 4]);
  });

  it('holds some thirty rows', () => {
    expect(fitsOnePage([40, 40, 40], 80, 20)).toBe(true);
    expect(fitsOnePage([40, 40, 40], 80, 40)).toBe(false);
  });

  it.each(plan.sheets.map(({ name }) => name))('%s: no header is longer than Excel takes', (name) => {
    expect((sheetPlan(plan, name).print?.header?.left ?? '').length).toBeLessThanOrEqual(255);
  });
});

describe('the header of a page', () => {
  it('keeps a digit at the beginning of a title apart from the size of its font', () => {
    expect(printHeader('2023年方案', '3 人')).toBe('&10&"-,Bold"2023年方案\n&8&"-,Regular"3 人');
  });

  it('doubles an ampersand', () => expect(printHeader('A & B', '')).toContain('A && B'));

  it('leaves out what does not fit, part by part', () => {
    const header = printHeader('标题', `期间 2023Q1 · 公式 ${'长'.repeat(200)}`);
    expect(header).toBe('&10&"-,Bold"标题\n&8&"-,Regular"期间 2023Q1');
  });
});

describe('figures of one column', () => {
  it('have as many decimals as the one that needs most, so that their points stand below each other', () => {
    expect(formatsOf(kpi, '绩效汇总', '营销得分')).toEqual(new Set(['#,##0.0000']));
    expect(formatsOf(plan, '绩效汇总', '存款完成率')).toEqual(new Set(['0.0000%']));
    expect(formatsOf(plan, '方案与参数', '值').size).toBeLessThan(9);
  });
});

describe('words on a sheet', () => {
  it('the band repeats no heading and is no wider than its columns', () => {
    const english = planned(calculatedSample('grading', '2023'), { lang: 'en' });
    const sheet = sheetPlan(english, 'Officers');
    const [, , bands, , headings] = shownRows(sheet);
    bands.forEach((band, at) => {
      if (typeof band !== 'string') return;
      let width = 0;
      let to = at;
      do width += sheet.columns![to]!.width ?? 0;
      while (!bands[++to] && to < bands.length);
      expect(textWidth(band)).toBeLessThanOrEqual(width);
      expect(headings[at] === band).toBe(false);
    });
  });

  it('nobody is payable where a scheme pays nothing', () => {
    expect(shownRows(sheetPlan(kpi, '绩效汇总'))[5][3]).toBe('正常');
    expect(shownRows(sheetPlan(plan, '绩效汇总'))[5][3]).toBe('应发');
  });

  it('sections are numbered without a gap', () => {
    for (const name of ['核对', '口径选择']) {
      const firsts = shownRows(sheetPlan(kpi, name)).map(([first]) => String(first));
      const numbers = firsts.flatMap((text) => /^([一二三四五六七八九十])、/.exec(text)?.[1] ?? []);
      expect(numbers.join('')).toBe('一二三四五六七八九十'.slice(0, numbers.length));
    }
  });

  it('a list names its officer once', () => {
    const lists = planned(calculatedSample('grading', '2023'));
    expect(shownRows(sheetPlan(lists, '转正名单'))[4].filter((title) => title === '姓名')).toHaveLength(1);
  });

  it('a sheet without findings says so', () => {
    const [, [note]] = shownRows(
      sheetPlan(planned(calculatedSample('post-and-piece', '2023-03')), '异常清单'),
    );
    expect(note).toBe('本次核算没有异常');
  });
});

describe('days are shown as days', () => {
  const pieces = planned(calculatedSample('post-and-piece', '2023-03'));

  it('where lines are grouped by one, under the expression that they are grouped by', () => {
    const formats = formatsOf(pieces, '明细-营销达标周数', '[日期]-WEEKDAY');
    expect(formats).toEqual(new Set(['yyyy-mm-dd']));
  });

  it('and in the parameter tables, whose numbers stand right', () => {
    const rows = [...sheetPlan(pieces, '方案与参数').rows];
    const shown = shownRows(sheetPlan(pieces, '方案与参数'));
    const cellUnder = (title: string, headings: string): unknown => {
      const head = shown.findIndex((row) => row.join(' ').startsWith(headings));
      const cell = rows[head + 1].cells[shown[head].indexOf(title)];
      return typeof cell === 'object' && cell !== null ? cell.style : cell;
    };
    expect(cellUnder('起', '产品 地区 起 止')).toBe('link.date');
    expect(cellUnder('下限', '星级 指标 下限')).toBe('link.number');
  });
});

describe('an archive of values', () => {
  const values = planned(corporate, { mode: 'values' });

  it('offers no choice of an officer that nothing would follow, and says so', () => {
    const sheet = sheetPlan(values, '绩效单');
    expect(sheet.validations).toEqual([]);
    expect(shownRows(sheet)[1][0]).toContain('仅数值');
    expect(shownRows(sheet)[1][0]).not.toContain('黄色');
    expect(sheetPlan(plan, '绩效单').validations).toHaveLength(1);
  });

  it('names no colours of formulas in its legend', () => {
    expect(shownRows(sheetPlan(values, '绩效汇总'))[1][0]).toMatch(/^存档，仅数值：没有公式/);
  });
});
