import { opened } from './support/opened';
import { meaningOf } from '../../src/app/pane/place';
import { CellKind } from '../../src/ledger/grid';
it.each(['corporate-manager','grading','microloan'])('%s', async (id) => {
  const { actions, workbook, desk } = await opened();
  await actions.insertSample(id, false);
  await actions.calculate();
  const book = workbook.now();
  const out: string[] = [];
  for (const g of book.sheets.filter((s) => s.marked)) {
    const n: Record<string, number> = {};
    for (let r = 0; r < Math.min(g.rows, 200); r++)
      for (let c = 0; c < g.columns.length; c++) {
        if (g.columns[c]?.kind[r] !== CellKind.Number) continue;
        const m = meaningOf(book, desk.memory.calculation!, 'zh', { sheet: g.name, row: r, column: c });
        n[m?.kind ?? 'none'] = (n[m?.kind ?? 'none'] ?? 0) + 1;
      }
    out.push(g.name + ' ' + JSON.stringify(n));
  }
  console.log(out.join('\n'));
});
