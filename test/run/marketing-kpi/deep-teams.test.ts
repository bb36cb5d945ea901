import { reportOf } from '../../../src/app/report';
import { runScheme } from '../../../src/app/run';
import { resultOf } from '../../../src/run/result';
import { readBook } from '../../../src/workbook/file/read';
import { cellOf, figure, sheetOf, together, workbookOf } from '../../report/workbook';
import { hasLibreOffice, LibreOffice } from '../../support/libreoffice';
import { BANDS, DEFINITION, done, kpis, LINES, people, team } from '../../support/marketing-kpi';

/** Seven layers: 3004 leads 3001 and 3002, each next one the one before and 3003. */
const LEADERS = [3004, 3005, 3006, 3007, 3008, 3009, 3010];
const pairs = LEADERS.flatMap((id) =>
  id === 3004 ? ['3004 3001', '3004 3002'] : [`${id} ${id - 1}`, `${id} 3003`],
);
const bytes = workbookOf([
  people(10),
  DEFINITION,
  BANDS,
  LINES,
  kpis(done('3001') + done('3002', 120, 80, 0.01, 5) + done('3003', 200, 300, 0.05)),
  team([...pairs].reverse().join('\n')),
]);
const request = { scheme: 'marketing-kpi', period: '2023Q1', overrides: new Map<string, string>() };
const book = readBook(bytes);
const calculation = runScheme(book, request);
/** 104.25, then always the mean of what came up and 115. */
const scores = LEADERS.map((_, at) => 115 - (115 - 104.25) / 2 ** at);

describe('K-5 seven layers of supervisors', () => {
  test('at every layer the mean of the layer below and 115', () => {
    const { officers } = resultOf(calculation);
    LEADERS.forEach((id, at) => {
      const score = officers.find((one) => one.id === String(id))?.items.团队得分;
      expect(Number(score)).toBeCloseTo(scores[at], 9);
    });
  });

  if (hasLibreOffice())
    test('the result workbook, recalculated by another program, has them too, and its checks are green', () => {
      const office = new LibreOffice();
      const plan = reportOf(book, calculation, request, { mode: 'native', lang: 'zh' })!;
      const [result] = office.recalculated([together(bytes, plan)]);
      office.close();
      const shown = readBook(result);
      LEADERS.forEach((id, at) =>
        expect(figure(shown, '绩效汇总', String(id), '团队得分')).toBeCloseTo(scores[at], 9),
      );
      expect(cellOf(sheetOf(shown, '绩效汇总'), 2, 0)).toBe('✔ 核对通过');
    });
});
