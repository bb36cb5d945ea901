import { generalText } from '../formula/compare';
import { Fault, type Scalar } from '../formula/value';
import { fromDouble } from '../money/decimal';
import type { ArgumentType } from './cell-function';

/** What a cell gives must be, and how messages call it. */
export interface Wanted {
  type: ArgumentType;
  choices: readonly string[] | null;
  notZero: boolean;
  zh: string;
  en: string;
}

/**
 * A cell as the rule language has it, or the fault that reading it is. An empty cell is a blank; where desktop Excel gives it as 0,
 * a text, an id or a day that is 0 is a blank too, and a number is refused where a blank would mean something else.
 */
export function readCell(raw: unknown, wanted: Wanted): Scalar | Fault {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'number') return readNumber(raw, wanted);
  if (typeof raw === 'boolean') return readTruth(raw, wanted);
  if (typeof raw !== 'string') return mistyped(wanted, '无法识别的内容', 'something unreadable');
  switch (wanted.type) {
    case 'number':
    case 'date':
      return textForNumber(raw, wanted);
    case 'any':
      return raw;
    default:
      return chosen(raw, wanted);
  }
}

function readNumber(raw: number, wanted: Wanted): Scalar | Fault {
  if (!Number.isFinite(raw)) return mistyped(wanted, '无效的数字', 'an invalid number');
  const { type } = wanted;
  if (raw === 0 && (type === 'text' || type === 'id' || type === 'date')) return null;
  if (raw === 0 && wanted.notZero) return zeroOrEmpty(wanted);
  // Ids that Excel holds as numbers are their digits, not 1.3E+19.
  if (type === 'id') return fromDouble(raw).toFixed();
  return type === 'text' ? chosen(generalText(fromDouble(raw)), wanted) : fromDouble(raw);
}

function readTruth(raw: boolean, wanted: Wanted): Scalar | Fault {
  if (wanted.type === 'number' || wanted.type === 'any') return raw;
  if (wanted.type === 'date') return mistyped(wanted, raw ? 'TRUE' : 'FALSE', raw ? 'TRUE' : 'FALSE');
  return chosen(raw ? 'TRUE' : 'FALSE', wanted);
}

function chosen(text: string, wanted: Wanted): Scalar | Fault {
  const { choices, zh, en } = wanted;
  if (!choices) return text;
  const trimmed = text.trim();
  if (choices.includes(trimmed)) return trimmed;
  return new Fault('UNKNOWN_CHOICE', {
    zh: `“${zh}”是“${text}”，应为：${choices.join('、')}`,
    en: `"${en}" is "${text}"; write one of: ${choices.join(', ')}`,
  });
}

function textForNumber(raw: string, wanted: Wanted): Fault {
  const { zh, en } = wanted;
  const shown = raw.length > 20 ? `${raw.slice(0, 20)}…` : raw;
  const [kind, kindEn, mend, mendEn] =
    wanted.type === 'date'
      ? ['日期', 'a date', 'DATEVALUE', 'DATEVALUE']
      : ['数字', 'a number', 'VALUE', 'VALUE'];
  return new Fault('TYPE_MISMATCH', {
    zh: `“${zh}”是文本“${shown}”，应为${kind}：请改成${kind}，或用 ${mend} 转换`,
    en: `"${en}" is the text "${shown}", not ${kindEn}: retype it as ${kindEn} or convert it with ${mendEn}`,
  });
}

function mistyped(wanted: Wanted, zh: string, en: string): Fault {
  return new Fault('TYPE_MISMATCH', {
    zh: `“${wanted.zh}”是${zh}，请改正`,
    en: `"${wanted.en}" is ${en}: correct it`,
  });
}

function zeroOrEmpty({ zh, en }: Wanted): Fault {
  return new Fault('REQUIRED_BLANK', {
    zh: `“${zh}”是 0 或空单元格：表示“没有”请写 "" 或省略`,
    en: `"${en}" is 0 or an empty cell: for "none" write "" or omit it`,
  });
}
