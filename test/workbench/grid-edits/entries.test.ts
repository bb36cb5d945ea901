import { CellValueType } from '@univerjs/core';
import { entryOf } from '../../../src/workbench/grid/edits/entries';

const typed = (text: string, isText = false) => entryOf({ v: text }, isText);

test('ids keep their zeros where the column holds text', () => {
  for (const text of ['0086', "'0086"])
    expect(typed(text, true)).toEqual({ v: '0086', t: CellValueType.FORCE_STRING });
  expect(typed('0086')).toEqual({ v: '0086' });
});

test('a Chinese day is a day, as in Excel, unless the calendar has no such day', () => {
  expect(typed('2023年2月3日')).toEqual({ v: '2023-2-3' });
  expect(typed(' 2024年02月29号 ')).toEqual({ v: '2024-2-29' });
  for (const text of ['2023年2月29日', '2023年13月1日', '2023年2月', '2023年2月3日前'])
    expect(typed(text)).toEqual({ v: text });
  expect(typed('2023年2月3日', true)).toEqual({ v: '2023年2月3日', t: CellValueType.FORCE_STRING });
});

test('an amount with the sign of the yuan is a number', () => {
  expect(['￥2,000.50', '¥2000', '￥ 12'].map((text) => typed(text).v)).toEqual(['2,000.50', '2000', '12']);
  for (const text of ['￥', '￥1,23', '￥12元', '约￥12']) expect(typed(text)).toEqual({ v: text });
});

test('a sign before cells begins a formula, as accountants type it', () => {
  expect(typed('+B2+C2')).toEqual({ f: '=+B2+C2', v: null });
  expect(typed('-SUM(B2:B4)')).toEqual({ f: '=-SUM(B2:B4)', v: null });
  for (const text of ['+86-138', '-5%', '-备注', '+B2+', '-', '+1,234'])
    expect(typed(text)).toEqual({ v: text });
});

test('what Univer has read already stays: formulas, text after an apostrophe, text of several looks', () => {
  expect(entryOf({ f: '=A1', v: '+B2' }, false)).toEqual({});
  expect(entryOf({ v: '+B2', t: CellValueType.FORCE_STRING }, false)).toEqual({});
  expect(entryOf({ v: 12 }, true)).toEqual({});
});
