import type { Message } from '../../formula/value';
import { groupedMoney } from '../../money/display';
import type { SealEntry } from '../../run/history';

export const sealWords = {
  title: { zh: '封存', en: 'Seal' },
  lead: {
    zh: '把核对无误、即将发放的结果记入工作簿。以后可随时查台账、参数或结果是否有变。',
    en: 'Records in the workbook what is about to be paid. Later you can tell whether ledgers, parameters or results changed.',
  },
  toSeal: (period: string): Message => ({ zh: `封存 ${period} 的结果`, en: `Seal the results of ${period}` }),
  nothing: { zh: '工作簿里还没有核算结果', en: 'The workbook holds no results yet' },
  nothingText: { zh: '先核算，核对无误后再封存。', en: 'Run first, check the results, then seal.' },
  toRun: { zh: '去核算', en: 'Run' },
  by: { zh: '封存人', en: 'Sealed by' },
  time: { zh: '封存时间', en: 'Time' },
  required: { zh: '请填写', en: 'Please fill in' },
  checked: { zh: '我已核对结果和暂缓人员', en: 'I have checked the results and who is held' },
  mustCheck: { zh: '请先确认', en: 'Please confirm first' },
  seal: { zh: '封存', en: 'Seal' },
  again: {
    zh: '重新封存（封存有误、尚未发放时）',
    en: 'Seal anew (sealed by mistake, not paid)',
  },
  already: (time: string, by: string): Message => ({
    zh: `该期间已于 ${time || '—'} 由 ${by || '—'} 封存`,
    en: `Sealed on ${time || '—'} by ${by || '—'}`,
  }),
  sealed: { zh: '已封存', en: 'Sealed' },
  sealedText: ({ period, officers, held, paid, unpaid }: SealEntry): Message => {
    const [pay, wait] = [groupedMoney(paid), groupedMoney(unpaid)];
    return {
      zh: `${period}：发放 ${officers - held} 人 ${pay} 元，暂缓 ${held} 人 ${wait} 元。记在“封存记录”。`,
      en: `${period}: ${pay} yuan to ${people(officers - held)}; on hold ${wait} yuan of ${people(held)}. Recorded on 封存记录.`,
    };
  },
  namesTaken: { zh: '没有封存：工作簿里已有同名的表', en: 'Not sealed: a name is taken' },
  history: { zh: '已封存的期间', en: 'Sealed periods' },
  noHistory: { zh: '还没有封存过。', en: 'Nothing is sealed yet.' },
  verify: { zh: '查看是否有变', en: 'Has anything changed?' },
  unchanged: { zh: '封存以后没有改动', en: 'Nothing has changed since the seal' },
  changed: { zh: '封存以后有改动', en: 'Changed since the seal' },
  stampGone: {
    zh: '工作簿里已没有封存时的行指纹（可能由其他程序另存），只能比对总数。',
    en: 'The seal’s row hashes are gone (another program may have saved the workbook): only totals can be compared.',
  },
  recordsChanged: { zh: '“封存记录”本身被改过。', en: '封存记录 itself was edited.' },
  parameters: (names: string): Message => ({ zh: `参数有变：${names}`, en: `Parameters changed: ${names}` }),
  schemeChanged: { zh: '方案的公式有变。', en: 'The scheme’s formulas changed.' },
  table: (table: string, changed: number, added: number, removed: number): Message => ({
    zh: `${table}：${join(
      [
        [changed, '改'],
        [added, '增'],
        [removed, '删'],
      ],
      (n, w) => `${w} ${n} 行`,
      '，',
    )}`,
    en: `${table}: ${join(
      [
        [changed, 'changed'],
        [added, 'added'],
        [removed, 'removed'],
      ],
      (n, w) => `${n} ${w}`,
      ', ',
    )}`,
  }),
  moved: (count: number): Message => ({
    zh: `${count} 行换了次序，内容未变`,
    en: `${count === 1 ? '1 row' : `${count} rows`} in another order, contents as they were`,
  }),
  tableAdded: { zh: '封存时没有这张表', en: 'there was no such table' },
  tableRemoved: { zh: '这张表已不在', en: 'the table is gone' },
  row: (row: number, key: string): Message => ({
    zh: `第 ${row} 行 ${key}`.trim(),
    en: `row ${row} ${key}`.trim(),
  }),
  written: (count: number): Message => ({
    zh: `结果表上被改的数：${count} 处`,
    en: `Figures changed on the result sheet: ${count}`,
  }),
  pay: (count: number): Message => ({
    zh: `涉及的应发：${count} 项`,
    en: `Pay touched: ${count === 1 ? '1 figure' : `${count} figures`}`,
  }),
  more: (count: number): Message => ({ zh: `另有 ${count} 处`, en: `${count} more` }),
  paidTo: (officers: number, pay: string): Message => ({
    zh: `发放 ${officers} 人 ${pay} 元`,
    en: `${pay} yuan to ${people(officers)}`,
  }),
} as const;

function people(count: number): string {
  return count === 1 ? '1 officer' : `${count} officers`;
}

function join(
  counts: readonly (readonly [number, string])[],
  say: (count: number, word: string) => string,
  comma: string,
): string {
  return counts.flatMap(([count, word]) => (count > 0 ? [say(count, word)] : [])).join(comma);
}
