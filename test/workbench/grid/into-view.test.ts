import { wayIntoView } from '../../../src/workbench/grid/view/into-view';

describe('a selected cell is brought into view whole', () => {
  /** Two frozen columns of 200, eight of 100: they end at 200, 400, 500 … 1200. */
  const ends = [200, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200];

  test('what is in view, or frozen, moves nothing', () => {
    expect(wayIntoView(ends, 3, 2, [400, 750])).toBe(0);
    expect(wayIntoView(ends, 0, 2, [700, 1050])).toBe(0);
  });

  test('what is to the left or above comes to the edge of the frozen part', () => {
    expect(wayIntoView(ends, 2, 2, [600, 950])).toBe(-200);
  });

  test('what is to the right or below comes in up to the scroll bar, behind a column that is not cut', () => {
    // Column 7 ends at 1000; 340 of 350 pixels are free of the bar: from 700 on, three columns are whole.
    expect(wayIntoView(ends, 7, 2, [400, 750])).toBe(300);
    // A column that ends under the scroll bar is not in view.
    expect(wayIntoView(ends, 5, 2, [400, 805])).toBe(100);
  });

  test('of a column wider than the view its beginning is shown', () => {
    expect(wayIntoView(ends, 4, 2, [400, 480])).toBe(200);
  });
});
