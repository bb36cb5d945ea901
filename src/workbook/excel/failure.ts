import type { Bilingual } from '../unreadable';

/** Why something with the open workbook did not come about. */
export type ExcelFailureCode =
  /** The user stopped it. */
  | 'CANCELLED'
  /** A cell is being edited, and this Excel cannot wait for its end. */
  | 'EDITING'
  /** Excel did not answer in time. */
  | 'NO_ANSWER'
  | 'MISSING_API'
  | 'PROTECTED_BOOK'
  | 'PROTECTED_SHEET'
  /** Something stands on a result sheet that a new result would damage: a pivot table. */
  | 'OCCUPIED'
  /** The workbook was changed under our hands. */
  | 'CHANGED'
  | 'TOO_LARGE'
  /** No such sheet, table or column. */
  | 'NOT_FOUND'
  /** A write broke off half-way and could be neither finished nor undone: repair() does it. */
  | 'NEEDS_REPAIR'
  /** An earlier write broke off and what it had built is lost: results must be written anew. */
  | 'INCOMPLETE'
  /** Another write is under way. */
  | 'BUSY'
  | 'HOST';

/** Thrown by everything that works on the open workbook. */
export class ExcelFailure extends Error {
  constructor(
    readonly code: ExcelFailureCode,
    /** For a clerk: what is wrong and what to do. */
    readonly text: Bilingual,
    /** Office's own code and message, for a bug report; no contents of cells. */
    readonly detail = '',
  ) {
    super(`${text.zh}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'ExcelFailure';
  }
}

const TEXTS: Record<ExcelFailureCode, Bilingual> = {
  CANCELLED: {
    zh: '已取消，工作簿保持原样。',
    en: 'Cancelled; the workbook is as it was.',
  },
  EDITING: {
    zh: '正在编辑单元格。请按 Enter 或 Esc 结束编辑，然后重试。',
    en: 'A cell is being edited. Press Enter or Esc to finish, then try again.',
  },
  NO_ANSWER: {
    zh: 'Excel 没有响应。请关闭打开着的对话框、结束单元格编辑，然后重试；仍不行时关闭并重新打开工作簿。',
    en: 'Excel does not answer. Close any open dialog box, finish editing the cell and try again; if that fails, close the workbook and open it again.',
  },
  MISSING_API: {
    zh: '此版本的 Excel 缺少所需功能。请更新 Excel（Microsoft 365、Office LTSC 2021 或更新版本）。',
    en: 'This version of Excel lacks what is needed. Update Excel (Microsoft 365, Office LTSC 2021 or newer).',
  },
  PROTECTED_BOOK: {
    zh: '工作簿结构受保护，不能添加工作表。请在“审阅—保护工作簿”中取消保护，然后重试。',
    en: 'The structure of the workbook is protected, so no sheet can be added. Unprotect it under Review – Protect Workbook and try again.',
  },
  PROTECTED_SHEET: {
    zh: '工作表受保护，不能写入。请在“审阅—撤消工作表保护”中取消保护，然后重试。',
    en: 'The sheet is protected and cannot be written. Unprotect it under Review – Unprotect Sheet and try again.',
  },
  OCCUPIED: {
    zh: '结果表上有数据透视表。请把它移到别的工作表，然后重试。',
    en: 'There is a pivot table on a result sheet. Move it to another sheet and try again.',
  },
  CHANGED: {
    zh: '工作簿在处理过程中被修改（例如删除了工作表或表格）。请等修改完成后重试。',
    en: 'The workbook was changed meanwhile (a sheet or table was deleted, for example). Try again when the changes are finished.',
  },
  TOO_LARGE: {
    zh: '内容超过 Excel 一次能传送的大小。请删去数据区以外的空行空列，或用命令行工具处理文件。',
    en: 'There is more than Excel can pass on at once. Delete empty rows and columns beyond the data, or use the command line on the file.',
  },
  NOT_FOUND: {
    zh: '找不到所需的工作表、表格或列。',
    en: 'A sheet, table or column is missing.',
  },
  NEEDS_REPAIR: {
    zh: '写入中断，结果表可能不完整；台账未受影响。请点“修复”，或重新打开工作簿，绩算会补完或撤回这次写入。',
    en: 'Writing broke off and result sheets may be incomplete; ledgers are untouched. Choose Repair, or open the workbook again: the write is then finished or undone.',
  },
  INCOMPLETE: {
    zh: '上次写入中断，且无法补完：结果表可能不完整，请勿使用。台账未受影响。请重新核算。',
    en: 'The last write broke off and cannot be finished: result sheets may be incomplete; do not use them. Ledgers are untouched. Calculate again.',
  },
  BUSY: {
    zh: '上一次写入还没有结束，请稍候。',
    en: 'The last write is not finished yet; please wait.',
  },
  HOST: {
    zh: 'Excel 报告了一个错误，工作簿保持原样。请重试；若再次出现，把诊断页的内容发给管理员。',
    en: 'Excel reported an error; the workbook is as it was. Try again; if it happens again, send the diagnostics page to your administrator.',
  },
};

export function failure(code: ExcelFailureCode, detail = '', text: Bilingual = TEXTS[code]): ExcelFailure {
  return new ExcelFailure(code, text, detail);
}

export function protectedSheets(names: readonly string[]): ExcelFailure {
  return failure('PROTECTED_SHEET', '', {
    zh: `工作表“${names.join('”“')}”受保护，不能写入。请在“审阅—撤消工作表保护”中取消保护，然后重试。`,
    en: `The sheet${names.length > 1 ? 's' : ''} “${names.join('”, “')}” ${names.length > 1 ? 'are' : 'is'} protected. Unprotect under Review – Unprotect Sheet and try again.`,
  });
}

export function occupiedSheets(names: readonly string[]): ExcelFailure {
  return failure('OCCUPIED', '', {
    zh: `结果表“${names.join('”“')}”上有数据透视表，重写会破坏它。请把透视表移到别的工作表，然后重试。`,
    en: `There is a pivot table on the result sheet${names.length > 1 ? 's' : ''} “${names.join('”, “')}”; a new result would damage it. Move it to another sheet and try again.`,
  });
}

export function notFound(kind: Bilingual, name: string): ExcelFailure {
  return failure('NOT_FOUND', '', {
    zh: `找不到${kind.zh}“${name}”。`,
    en: `There is no ${kind.en} “${name}”.`,
  });
}

const CODES: ReadonlyMap<string, ExcelFailureCode> = new Map([
  ['AccessDenied', 'PROTECTED_SHEET'],
  ['InvalidOperationInCellEditMode', 'EDITING'],
  ['ApiNotFound', 'MISSING_API'],
  ['NotImplemented', 'MISSING_API'],
  ['ApiNotAvailable', 'MISSING_API'],
  ['RequestPayloadSizeLimitExceeded', 'TOO_LARGE'],
  ['ResponsePayloadSizeLimitExceeded', 'TOO_LARGE'],
  ['RangeExceedsLimit', 'TOO_LARGE'],
  ['OperationCellsExceedLimit', 'TOO_LARGE'],
  ['ItemNotFound', 'CHANGED'],
  ['InvalidReference', 'CHANGED'],
] satisfies [string, ExcelFailureCode][]);

/** What Office threw, in our words; our own errors pass. */
export function failureOf(error: unknown): Error {
  if (error instanceof ExcelFailure) return error;
  const code = officeCode(error);
  if (code === '') return error instanceof Error ? error : new Error(String(error));
  const { message, debugInfo } = error as OfficeExtension.Error;
  const place = debugInfo?.errorLocation ? ` @ ${debugInfo.errorLocation}` : '';
  return failure(CODES.get(code) ?? 'HOST', `${code}: ${message}${place}`);
}

/** Office's code of an error; "" for an error of another kind. */
export function officeCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === 'string' && (name === 'RichApi.Error' || name === 'OfficeExtension.Error')
    ? code
    : '';
}
