import fc from 'fast-check';
import { layTable } from '../../src/cli/layout/table';
import { hanging, padStart, widthOf, wrap } from '../../src/cli/layout/width';

const chinese = fc
  .array(fc.constantFrom(...'绩效工资，。（）1001 ab“”'), { maxLength: 60 })
  .map((l) => l.join(''));

describe('Text in a terminal', () => {
  test('a Chinese character takes two columns, a figure one', () => {
    expect(widthOf('工号1001')).toBe(8);
    expect(padStart('工资', 6)).toBe('  工资');
  });

  test('no wrapped line is wider than asked, whatever the text', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 4, max: 40 }), (text, width) => {
        expect(Math.max(...wrap(text, width).map(widthOf))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('wrapping loses no character', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 4, max: 40 }), (text, width) => {
        const bare = (one: string) => one.replaceAll(' ', '');
        expect(bare(wrap(text, width).join(''))).toBe(bare(text));
      }),
    );
  });

  test('a full stop does not begin a line, and an opening bracket does not end one', () => {
    expect(wrap('请补填后重新核算。', 16)).toEqual(['请补填后重新核', '算。']);
    expect(wrap('期间写法（2023Q1）', 10)).toEqual(['期间写法', '（2023Q1）']);
  });

  test('later lines of a paragraph stand under its text', () => {
    expect(hanging('表 ', '一二三四五', 9)).toEqual(['表 一二三', '   四五']);
  });
});

describe('A table in a terminal', () => {
  const columns = [
    { title: '工号' },
    { title: '姓名' },
    { title: '贷款营销奖励', align: 'right' as const },
    { title: '工资总额', align: 'right' as const },
  ];
  const rows = [
    ['1001', '欧阳明月', '1,500.00', '26,105.87'],
    ['0086', '李四', '0.00', '9.00'],
  ];

  test('figures end in the same column under titles that break after their fourth character', () => {
    expect(layTable({ columns, rows }, 80)).toEqual([
      '                贷款营销',
      '工号  姓名          奖励   工资总额',
      '----  --------  --------  ---------',
      '1001  欧阳明月  1,500.00  26,105.87',
      '0086  李四          0.00       9.00',
    ]);
  });

  test('a table that is too wide goes on below, its key columns repeated', () => {
    const lines = layTable({ columns, rows, keys: 1 }, 20);
    expect(lines.filter((line) => line.startsWith('1001'))).toHaveLength(3);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20);
    expect(lines.join('\n')).toContain('26,105.87');
  });

  test('a line sets the totals apart', () => {
    const lines = layTable(
      {
        columns: columns.slice(2),
        rows: [
          ['1.00', '2.00'],
          ['3.00', '4.00'],
        ],
        keys: 0,
        totals: 1,
      },
      80,
    );
    expect(lines.slice(-2)[0]).toMatch(/^-+ {2}-+$/);
  });
});
