import fc from 'fast-check';
import { jsonText } from '../../src/cli/json';

describe('JSON of a result', () => {
  test('is what JSON.stringify means, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse([...jsonText(value)].join(''))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('has one line of text for each entry of a list', () => {
    const text = [...jsonText({ scheme: 'x', lines: [{ a: 1 }, { a: 2 }], rest: [] })].join('');
    expect(text).toBe(
      '{\n  "scheme": "x",\n  "lines": [\n    {"a":1},\n    {"a":2}\n  ],\n  "rest": []\n}\n',
    );
  });

  test('of 200,000 lines comes in small pieces and in good time', () => {
    const line = {
      officer: '1001',
      item: '贷款营销奖励',
      amount: '1.00',
      sources: [{ table: '贷款发放', row: 1 }],
    };
    const lines = Array.from({ length: 200_000 }, () => line);
    let size = 0;
    for (const piece of jsonText({ lines })) {
      expect(piece.length).toBeLessThan(100_000);
      size += piece.length;
    }
    expect(size).toBeGreaterThan(200_000 * 90);
  });
});
