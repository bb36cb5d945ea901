import { done, kpis, people, scored, team } from '../../support/marketing-kpi';
import { figure, figures, findings, held, rows } from '../../support/reading';

/** 3001, 3002 and 3003 score 100, 108.5 and 115; the others have no rows. */
const three = kpis(done('3001') + done('3002', 120, 80, 0.01, 5) + done('3003', 200, 300, 0.05));
const teams = (text: string, count = 6, scores = three) => scored([people(count), scores, team(text)]);

describe('K-5 团队得分 is the plain mean of the members’ 综合得分', () => {
  test('a supervisor needs no rows: (100 + 108.5) ÷ 2, and his coefficient and rank go by it', () => {
    const result = teams('3004 3001\n3004 3002', 4);
    expect(figures(result, '3004')).toMatchObject({
      营销得分: '',
      风险得分: '',
      满意度得分: '',
      综合得分: '',
      团队得分: '104.25',
      绩效系数: '1.2',
      晋升提名: '1',
      考核名次: '3',
      表彰: '0',
    });
    expect([...findings(result), ...held(result)]).toEqual([]);
    expect(figure(result, '3001', '团队得分')).toBe('');
  });

  test('a mean of three is not rounded before it is shown: 323.5 ÷ 3', () => {
    expect(figure(teams('3004 3001\n3004 3002\n3004 3003', 4), '3004', '团队得分')).toBe('107.8333333333');
  });

  test('a supervisor with rows of his own has both scores; the team’s decides', () => {
    const result = teams('3001 3002', 3);
    expect(figures(result, '3001')).toMatchObject({
      综合得分: '100',
      团队得分: '108.5',
      考核名次: '2',
    });
  });

  test('a supervisor’s few own rows are no finding, but make no score', () => {
    const partial = kpis(`${done('3001')}3004 2023Q1 投诉 10 10`);
    const result = scored([
      people(4),
      kpis(`${done('3001')}${done('3002')}${done('3003')}3004 2023Q1 投诉 10 10`),
      team('3004 3001'),
    ]);
    expect(partial.rows).toHaveLength(5);
    expect(findings(result)).toEqual([]);
    expect(figures(result, '3004')).toMatchObject({ 满意度得分: '15', 综合得分: '', 团队得分: '100' });
  });

  test('an officer may be a member of two teams', () => {
    const result = teams('3004 3001\n3005 3001\n3005 3003', 5);
    expect([figure(result, '3004', '团队得分'), figure(result, '3005', '团队得分')]).toEqual([
      '100',
      '107.5',
    ]);
  });
});

describe('K-5 a member who leads a team himself', () => {
  test('without rows of his own he enters with his team’s score: (104.25 + 115) ÷ 2', () => {
    const result = teams('3004 3001\n3004 3002\n3005 3004\n3005 3003', 5);
    expect(figure(result, '3005', '团队得分')).toBe('109.625');
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('with rows of his own he enters with his own score', () => {
    // 3002 scores 108.5 himself and leads 3003, who scores 115.
    const result = teams('3002 3003\n3004 3001\n3004 3002', 4);
    expect(figures(result, '3002')).toMatchObject({ 综合得分: '108.5', 团队得分: '115' });
    expect(figure(result, '3004', '团队得分')).toBe('104.25');
  });

  test('four layers of supervisors, in any order of rows', () => {
    const result = teams('3007 3006\n3006 3005\n3005 3004\n3004 3001\n3004 3002\n3007 3003', 7);
    expect(['3004', '3005', '3006', '3007'].map((id) => figure(result, id, '团队得分'))).toEqual([
      '104.25',
      '104.25',
      '104.25',
      '109.625',
    ]);
    expect(findings(result)).toEqual([]);
  });

  test('seven layers, each with a member of his own: half of what came from below, half of 3003’s 115', () => {
    const chain = [3010, 3009, 3008, 3007, 3006, 3005, 3004].map((id) => `${id} ${id - 1}`);
    chain[6] = '3004 3001';
    const result = teams([...chain, '3004 3002', '3010 3003'].join('\n'), 10);
    // 3004: (100 + 108.5) ÷ 2; passed up as it is to 3009; 3010: (104.25 + 115) ÷ 2.
    expect(['3004', '3007', '3009', '3010'].map((id) => figure(result, id, '团队得分'))).toEqual([
      '104.25',
      '104.25',
      '104.25',
      '109.625',
    ]);
    expect([...findings(result), ...held(result)]).toEqual([]);
  });

  test('at every layer the plain mean: 3004 has 100; 3005 (100 + 115) ÷ 2; 3006 (107.5 + 115) ÷ 2; 3007 (111.25 + 115) ÷ 2', () => {
    const result = teams('3007 3006\n3007 3003\n3006 3005\n3006 3003\n3005 3004\n3005 3003\n3004 3001', 7);
    expect(['3004', '3005', '3006', '3007'].map((id) => figure(result, id, '团队得分'))).toEqual([
      '100',
      '107.5',
      '111.25',
      '113.125',
    ]);
  });
});

describe('K-5 a member without score, or a circle', () => {
  const short = kpis(
    `${done('3001')}${done('3002').trim().split('\n').slice(1).join('\n')}\n${done('3003')}`,
  );

  test('a member who lacks an indicator: the supervisor and the member are held, at the row of 团队', () => {
    const result = teams('3004 3001\n3004 3002\n3005 3003', 5, short);
    expect(findings(result)).toEqual(['SCORE_MISSING 团队!2 成员工号 B3', 'TARGET_MISSING 花名册!2 工号 A3']);
    expect(held(result)).toEqual(['3002', '3004']);
    expect(figures(result, '3004')).toMatchObject({ 团队得分: '', 绩效系数: '', 晋升提名: '', 表彰: '' });
    expect(rows(result, '团队')).toBe('3 rows: 2 credited, 1 FINDING');
    expect(figure(result, '3005', '团队得分')).toBe('100');
  });

  test('it goes up: the leader’s leader has no score either', () => {
    const result = teams('3004 3001\n3004 3002\n3005 3003\n3005 3004', 5, short);
    expect(findings(result).slice(0, 2)).toEqual([
      'SCORE_MISSING 团队!2 成员工号 B3',
      'SCORE_MISSING 团队!4 成员工号 B5',
    ]);
    expect(held(result)).toEqual(['3002', '3004', '3005']);
  });

  test('two who lead each other: CYCLE at both rows, both held', () => {
    const result = teams('3004 3005\n3005 3004\n3004 3001', 5);
    expect(findings(result)).toEqual(['CYCLE 团队!1 成员工号 B2', 'CYCLE 团队!2 成员工号 B3']);
    expect(held(result)).toEqual(['3004', '3005']);
    expect(figure(result, '3004', '团队得分')).toBe('');
  });

  test('one who leads himself', () => {
    expect(findings(teams('3004 3004\n3004 3001', 4))).toEqual(['CYCLE 团队!1 成员工号 B2']);
  });

  test('a circle of three: CYCLE at each row, all held', () => {
    const result = teams('3004 3005\n3005 3006\n3006 3004', 6);
    expect(findings(result)).toEqual([1, 2, 3].map((row) => `CYCLE 团队!${row} 成员工号 B${row + 1}`));
    expect(held(result)).toEqual(['3004', '3005', '3006']);
  });

  test('who leads one of a circle has no score for the same reason; whose members are outside it has one', () => {
    const result = teams('3004 3005\n3005 3004\n3006 3005\n3007 3001', 7);
    expect(findings(result)).toEqual([1, 2, 3].map((row) => `CYCLE 团队!${row} 成员工号 B${row + 1}`));
    expect(figure(result, '3007', '团队得分')).toBe('100');
  });

  test('two who lead each other and one has rows of his own: no circle, both have a team score', () => {
    const result = teams('3001 3004\n3004 3001', 4);
    expect([...findings(result), ...held(result)]).toEqual([]);
    expect([figure(result, '3001', '团队得分'), figure(result, '3004', '团队得分')]).toEqual(['100', '100']);
  });

  test('an unknown member holds nobody: the mean is that of the others', () => {
    const result = teams('3004 3001\n3004 9999', 4);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 团队!2 成员工号 B3']);
    expect([held(result), figure(result, '3004', '团队得分')]).toEqual([[], '100']);
    expect(rows(result, '团队')).toBe('2 rows: 1 credited, 1 OFFICER_UNKNOWN');
  });

  test('an unknown supervisor holds nobody', () => {
    const result = teams('9999 3001', 3);
    expect(findings(result)).toEqual(['OFFICER_UNKNOWN 团队!1 主管工号 A2']);
    expect(held(result)).toEqual([]);
  });

  test('whose only member is unknown has no score and is told so', () => {
    const result = teams('3004 9999', 4);
    expect(findings(result)).toEqual([
      'OFFICER_UNKNOWN 团队!1 成员工号 B2',
      'SCORE_MISSING 花名册!4 工号 A5',
    ]);
    expect(held(result)).toEqual(['3004']);
  });

  test('a member named twice in a team: DUPLICATE_KEY, and he is in the mean not at all', () => {
    const result = teams('3004 3001\n3004 3003\n3004 3001', 4);
    expect(findings(result)).toEqual([
      'DUPLICATE_KEY 团队!1 成员工号 B2',
      'DUPLICATE_KEY 团队!3 成员工号 B4',
    ]);
    expect(held(result)).toEqual(['3001', '3004']);
    expect(figure(result, '3004', '团队得分')).toBe('115');
  });
});
