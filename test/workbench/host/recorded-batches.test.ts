import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createHost, createWorkbook } from '../../../src/workbench/host';
import type { BatchRequest, BatchResponse, Json } from '../../../src/workbench/host/protocol/envelope';
import { PlainCalculator } from '../../support/plain-calculator';
import { LEDGER } from './support';

interface Recorded {
  request: BatchRequest;
  response: BatchResponse;
}

const FIXTURES = join(__dirname, '../../fixtures/office-wire');

const recorded = (name: string): Recorded[] =>
  JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Recorded[];

/** Ids differ from host to host; what counts is which answers share one. */
function withoutIds(): (value: Json | undefined) => Json | undefined {
  const names = new Map<string, string>();
  const walk = (value: Json | undefined, key = ''): Json | undefined => {
    if (typeof value === 'string' && /^(Id|_ReferenceId)$/.test(key)) {
      const known = names.get(value) ?? `id ${names.size + 1}`;
      names.set(value, known);
      return known;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item) ?? null);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item as Json, name)]));
  };
  return walk;
}

/** Names of the other host: ids in requests refer to what that host had answered. */
function translated(request: BatchRequest, ids: ReadonlyMap<string, string>): BatchRequest {
  const text = JSON.stringify(request);
  return JSON.parse(
    text.replace(/"(\{[0-9-]+\}|ref\d+)"/g, (_, id: string) => `"${ids.get(id) ?? id}"`),
  ) as BatchRequest;
}

/** Pairs the ids of two answers by their places. */
function pair(theirs: Json | undefined, ours: Json | undefined, ids: Map<string, string>): void {
  if (typeof theirs === 'string' && typeof ours === 'string' && /^(\{[0-9-]+\}|ref\d+)$/.test(theirs))
    ids.set(theirs, ours);
  if (typeof theirs !== 'object' || theirs === null || typeof ours !== 'object' || ours === null) return;
  for (const [key, value] of Object.entries(theirs))
    pair(value as Json, (ours as Record<string, Json>)[key], ids);
}

const STORY = ['00-startup', '01-main', '04-item-not-found', '05-tables-add', '07-event', '10-chart'];

test('batches recorded from office.js get the recorded answers', () => {
  const workbook = createWorkbook([LEDGER], { calculator: new PlainCalculator() });
  const host = createHost({ book: workbook });
  const ids = new Map<string, string>();
  const expected = withoutIds();
  const found = withoutIds();
  for (const name of STORY)
    for (const [index, { request, response }] of recorded(name).entries()) {
      const answer = host.execute(translated(request, ids));
      pair(response.Results as unknown as Json, answer.Results as unknown as Json, ids);
      // The service answers its features; the recording left them out.
      const values = (batch: BatchResponse, walk: ReturnType<typeof withoutIds>): unknown =>
        batch.Results.map(({ ActionId, Value }) => [ActionId, walk(Value)]);
      expect([name, index, values(answer, found)]).toEqual([name, index, values(response, expected)]);
      expect(answer.TraceIds).toEqual(response.TraceIds);
      expect(answer.Error?.Code).toBe(response.Error?.Code);
      expect(answer.Error?.ActionIndex).toBe(response.Error?.ActionIndex);
      expect(answer.Error?.HttpStatusCode).toBe(response.Error?.HttpStatusCode);
    }
  expect(host.internalErrors).toEqual([]);
  expect(workbook.sheetNames).toEqual(['台账', '结果']);
  expect(workbook.tableNames).toEqual(['贷款台账', '结果表']);
  expect(workbook.values('结果!D1:E4')).toEqual([
    ['k', 'v'],
    ['x', 1],
    ['y', 2],
    ['z', 3],
  ]);
});

test('recorded results of custom functions reach the calls that wait for them', async () => {
  const host = createHost();
  const pushed: string[] = [];
  host.connect((message) => pushed.push(message));
  // Numbers 1 to 6 are taken, so that the two calls are numbers 7 and 8 of the recording.
  void host.callFunctions(Array.from({ length: 6 }, () => ({ name: 'OTHER', args: [] })));
  const results = host.callFunctions([
    { name: 'LOAN.RATE', args: [6, 7] },
    { name: 'BAD', args: [] },
  ]);
  for (const { request } of recorded('18-custom-functions')) host.execute(request);
  expect(await results).toEqual([42, { error: '#VALUE!', message: '坏' }]);
  expect(JSON.parse(pushed[1] ?? '')).toMatchObject({
    type: 3,
    message: {
      entries: [
        { messageCategory: 1, messageType: 1000, message: [7, 'LOAN.RATE', [6, 7], 'Sheet1!A1', 0] },
        {},
      ],
    },
  });
});
