import fc from 'fast-check';

import { onFirstSheet, useHost } from './support';

useHost();

/** Text that Excel keeps as it is typed behind an apostrophe. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const entry = fc.oneof(number, fc.boolean(), text, fc.constant(''));

const table = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc.integer({ min: 1, max: 5 }).chain((columns) =>
    fc.record({
      top: fc.integer({ min: 0, max: 40 }),
      left: fc.integer({ min: 0, max: 30 }),
      values: fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  ),
);

const quoted = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? `'${value}` : value);

test('what is written is read, whatever it is and wherever it stands', async () => {
  await onFirstSheet(async (sheet, context) => {
    await fc.assert(
      fc.asyncProperty(table, async ({ top, left, values }) => {
        const range = sheet.getRangeByIndexes(top, left, values.length, values[0]!.length);
        range.values = values.map((row) => row.map(quoted));
        range.load('values,formulas,valueTypes');
        await context.sync();
        expect(range.values).toEqual(values);
        expect(range.formulas).toEqual(values);
        expect(range.valueTypes).toEqual(
          values.map((row) =>
            row.map((value) =>
              value === ''
                ? 'Empty'
                : { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof value as 'string'],
            ),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test('a block larger than 1,500 cells, which the client splits, is read as it was written', async () => {
  await onFirstSheet(async (sheet, context) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 100, max: 400 }),
        async (columns, rows) => {
          const values = Array.from({ length: rows }, (_, row) =>
            Array.from({ length: columns }, (_unused, column) => row * 1000 + column),
          );
          const range = sheet.getRangeByIndexes(3, 2, rows, columns);
          range.values = values;
          range.load('values');
          await context.sync();
          expect(range.values).toEqual(values);
        },
      ),
      { numRuns: 10 },
    );
  });
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
const look = fc.record({
  bold: fc.boolean(),
  italic: fc.boolean(),
  size: fc.integer({ min: 6, max: 72 }),
  color: colour,
  fill: colour,
  align: fc.constantFrom('Left' as const, 'Center' as const, 'Right' as const),
  wrap: fc.boolean(),
  format: fc.constantFrom('General', '#,##0.00', '0.00%', 'yyyy-mm-dd', '@', '0.00;[Red]-0.00'),
});

test('looks are read as they were set, and cells beside them keep theirs', async () => {
  await onFirstSheet(async (sheet, context) => {
    await fc.assert(
      fc.asyncProperty(look, look, async (first, second) => {
        const set = (address: string, given: typeof first): Excel.Range => {
          const range = sheet.getRange(address);
          range.format.font.set({
            bold: given.bold,
            italic: given.italic,
            size: given.size,
            color: given.color,
          });
          range.format.fill.color = given.fill;
          range.format.horizontalAlignment = given.align;
          range.format.wrapText = given.wrap;
          range.numberFormat = [[given.format, given.format]];
          range.load(
            'numberFormat,format/font/*,format/fill/color,format/horizontalAlignment,format/wrapText',
          );
          return range;
        };
        const ranges = [set('B2:C2', first), set('B3:C3', second)];
        await context.sync();
        for (const [index, given] of [first, second].entries()) {
          const { format, numberFormat } = ranges[index]!;
          expect([format.font.bold, format.font.italic, format.font.size, format.font.color]).toEqual([
            given.bold,
            given.italic,
            given.size,
            given.color,
          ]);
          expect([format.fill.color, format.horizontalAlignment, format.wrapText]).toEqual([
            given.fill,
            given.align,
            given.wrap,
          ]);
          expect(numberFormat).toEqual([[given.format, given.format]]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('the address of a range leads back to the same range', async () => {
  await onFirstSheet(async (sheet, context) => {
    const rect = fc.record({
      top: fc.integer({ min: 0, max: 1_048_000 }),
      left: fc.integer({ min: 0, max: 16_000 }),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(
        rect,
        fc.constantFrom('表', "O'Brien 表", 'A1', 'a-b'),
        async ({ top, left, rows, columns }, name) => {
          sheet.name = name;
          const range = sheet.getRangeByIndexes(top, left, rows, columns).load('address');
          await context.sync();
          const again = sheet.getRange(range.address).load('rowIndex,columnIndex,rowCount,columnCount');
          await context.sync();
          expect([again.rowIndex, again.columnIndex, again.rowCount, again.columnCount]).toEqual([
            top,
            left,
            rows,
            columns,
          ]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
