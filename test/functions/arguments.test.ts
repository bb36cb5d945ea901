import { error, spilled, value } from './support';

describe('Blanks', () => {
  test('an omitted argument, an empty text and an empty cell of Excel on the web are blank', async () => {
    for (const blank of [null, undefined, '', [[null]], [['']]])
      expect(await value('COMPLETION', 150, 100, blank)).toBe(1.5);
  });

  test('an empty cell of desktop Excel comes as 0, and is refused where a blank means something else', async () => {
    expect(await error('COMPLETION', [150, 100, [[0]]])).toBe(
      '#VALUE! “上限”是 0 或空单元格：表示“没有”请写 "" 或省略',
    );
    expect(await error('COMPLETION', [150, 100, 0], 'en')).toBe(
      '#VALUE! "cap" is 0 or an empty cell: for "none" write "" or omit it',
    );
  });

  test('a day or a text that is 0 is an empty cell', async () => {
    expect(await value('ONTIME', 45000, 0, 3)).toBe(0);
    expect(await value('RECORDSCORE', 18, 19, 27, 28, 0, 0, 0)).toBe(92);
  });

  test('a blank that the rule needs names itself and the step', async () => {
    expect(await error('MARKETINGREWARD', [1000, '存量扩大'])).toBe(
      '#VALUE! MARKETINGREWARD 的“新增部分”：“原贷款金额”为空，请填写',
    );
    expect(await error('MARKETINGREWARD', [1000, '存量扩大'], 'en')).toBe(
      '#VALUE! MARKETINGREWARD, "新增部分": "formerAmount" (原贷款金额) is blank: fill it in',
    );
  });

  test('a blank that the rule does not reach does no harm', async () => {
    expect(await value('MARKETINGREWARD', 1000000, '新增', 1, '')).toBe(1500);
  });

  test('a blank result is an empty text', async () => {
    expect(await value('DUTYRATE', 0, 0)).toBe('');
  });
});

describe('Wrong arguments say how to mend them', () => {
  test('a missing argument is named with its place', async () => {
    expect(await error('COMPLETION', [90])).toBe('#VALUE! 缺少第 2 个参数“目标”，请填写：目标数，须大于 0');
    expect(await error('COMPLETION', [90], 'en')).toBe(
      '#VALUE! argument 2, "target", is missing: The target, above 0',
    );
  });

  test('a text where a number is wanted', async () => {
    expect(await error('COMPLETION', ['90%', 100])).toBe(
      '#VALUE! “完成”是文本“90%”，应为数字：请改成数字，或用 VALUE 转换',
    );
    expect(await error('ROTATIONDUE', ['2020-01-01', 3, 45291])).toContain('VALUE');
  });

  test('a day that is a text', async () => {
    expect(await error('ONTIME', ['2023-01-01', 45000, 3])).toBe(
      '#VALUE! “起算日”是文本“2023-01-01”，应为日期：请改成日期，或用 DATEVALUE 转换',
    );
  });

  test('a choice that there is not names those that there are', async () => {
    expect(await error('MARKETINGREWARD', [1000, '新增加'])).toBe(
      '#VALUE! “贷款性质”是“新增加”，应为：新增、存量扩大、借新还旧、重组',
    );
    expect(await value('MARKETINGREWARD', 1000000, ' 新增 ')).toBe(1500);
  });

  test('a target of 0 is no division by 0 but says so', async () => {
    expect(await error('COMPLETION', [90, 0])).toBe(
      '#VALUE! COMPLETION 的“完成比”：目标必须大于 0，请检查目标',
    );
  });

  test('weights that do not make 100%', async () => {
    expect(
      await error('WEIGHTEDSCORE', [
        [[0.5], [0.4]],
        [[80], [90]],
      ]),
    ).toBe('#VALUE! WEIGHTEDSCORE 的“加权合计”：权重合计应为 100%，请检查权重');
  });

  test('a parameter that the text does not give is asked for by its place', async () => {
    expect(await error('MAINTENANCEFEE', [50, 40, null, null, '扣款'])).toBe(
      '#N/A 制度没有给出“减少户扣款”，请填写第 6 个参数',
    );
  });
});

describe('Ranges', () => {
  test('spill row by row, and single values repeat', async () => {
    expect(await spilled('MARKETINGREWARD', [[[1000000], [2000000]], '新增', [[1], [0.6]]])).toEqual([
      [1500],
      [1800],
    ]);
  });

  test('spill over columns too', async () => {
    expect(await spilled('POSTPAY', [[[8000], [9000]], [[0.3, 0.4]]])).toEqual([
      [2400, 3200],
      [2700, 3600],
    ]);
  });

  test('that do not fit together are refused', async () => {
    expect(
      await error('POSTPAY', [
        [[1], [2], [3]],
        [[1], [2]],
      ]),
    ).toBe('#VALUE! 各区域大小不同（3×1 与 2×1）：请选同样多的行');
  });

  test('keep what is wrong with a row in that row', async () => {
    const [[first], [second], [third]] = await spilled('COMPLETION', [
      [[90], ['九十'], [80]],
      [[100], [100], [0]],
    ]);
    expect(first).toBe(0.9);
    expect(second).toMatchObject({ code: '#VALUE!' });
    expect(third).toMatchObject({ code: '#VALUE!' });
  });

  test('pass on the error values of their rows, as Excel’s own functions do', async () => {
    const notThere = { code: '#N/A' };
    expect(await spilled('POSTPAY', [[[8000], [notThere]], 0.3])).toEqual([[2400], [notThere]]);
    expect(await spilled('POSTPAY', [[[8000], [9000]], notThere])).toEqual([[notThere], [notThere]]);
    expect(await value('GRADEAT', 80, [[60], [notThere]], [['C'], ['B']])).toBe(notThere);
  });

  test('of one cell are that cell', async () => {
    expect(await value('POSTPAY', [[8000]], [[0.3]])).toBe(2400);
  });
});

describe('Numbers', () => {
  test('are read at 15 digits: 0.1 + 0.2 of a sheet is 0.3', async () => {
    expect(await value('PROGRESSIVE', 0.1 + 0.2, [[0]], [[1]])).toBe(0.3);
  });

  test('that are truth values count 1 and 0, as in Excel’s arithmetic', async () => {
    expect(await value('POSTPAY', 8000, true)).toBe(8000);
  });

  test('given where a text is wanted are its digits', async () => {
    expect(await value('EARLIERPERIOD', 2022, '2023Q1', 44927)).toBe(true);
    expect(await value('EARLIERPERIOD', 2023, '2023Q1', 44927)).toBe(false);
  });
});
