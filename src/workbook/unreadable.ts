/** Why a file cannot be read as a workbook. */
export type UnreadableCode =
  'ENCRYPTED' | 'OLD_XLS' | 'NOT_A_WORKBOOK' | 'DAMAGED' | 'TOO_LARGE' | 'NOT_FOUND' | 'NO_ACCESS';

/** A text in both languages, written for a clerk: what is wrong and what to do. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Thrown by every reader of workbooks; nothing has been read. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    readonly text: Bilingual,
    /** The technical cause, for a bug report. */
    readonly detail = '',
  ) {
    super(`${text.zh}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'UnreadableFile';
  }
}

export function encrypted(): UnreadableFile {
  return new UnreadableFile('ENCRYPTED', {
    zh: '工作簿设有打开密码，无法读取。请用 Excel 或 WPS 打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码，保存后重试。',
    en: 'The workbook has a password to open it. Open it in Excel or WPS, clear the password under File – Info – Protect Workbook – Encrypt with Password, save it and try again.',
  });
}

export function oldXls(): UnreadableFile {
  return new UnreadableFile('OLD_XLS', {
    zh: '这是旧格式的工作簿（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重试；只改扩展名无效。',
    en: 'This is a workbook of the old format (.xls or .et). Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and try again; changing the file name alone does not help.',
  });
}

/** `kind` names what the file seems to be, in both languages; null when it is not recognised. */
export function notAWorkbook(kind: Bilingual | null): UnreadableFile {
  const zh = kind ? `这不是 .xlsx 工作簿，而是${kind.zh}。` : '这不是 .xlsx 工作簿。';
  const en = kind ? `This is not an .xlsx workbook but ${kind.en}.` : 'This is not an .xlsx workbook.';
  return new UnreadableFile('NOT_A_WORKBOOK', {
    zh: `${zh}请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后重试。`,
    en: `${en} Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and try again.`,
  });
}

export function damaged(detail: string): UnreadableFile {
  return new UnreadableFile(
    'DAMAGED',
    {
      zh: '文件不完整或已损坏，未读取任何内容。请重新下载或复制一份；若 Excel 或 WPS 能打开它，另存一份新的 .xlsx 后重试。',
      en: 'The file is incomplete or damaged; nothing was read from it. Download or copy it again; if Excel or WPS can open it, save a new .xlsx copy and try again.',
    },
    detail,
  );
}

export function tooLarge(detail: string): UnreadableFile {
  return new UnreadableFile(
    'TOO_LARGE',
    {
      zh: '文件展开后过大，未读取任何内容。请删去用不到的工作表和数据区以外的空行空列（选中后“删除”，不是“清除”），保存后重试。',
      en: 'The file is too large once unpacked; nothing was read from it. Delete sheets that are not needed and the empty rows and columns beyond the data (Delete, not Clear), save it and try again.',
    },
    detail,
  );
}

export function notFound(path: string): UnreadableFile {
  return new UnreadableFile('NOT_FOUND', {
    zh: `找不到文件：${path}。请核对文件名和所在文件夹。`,
    en: `There is no file ${path}. Check its name and folder.`,
  });
}

export function noAccess(path: string): UnreadableFile {
  return new UnreadableFile('NO_ACCESS', {
    zh: `没有权限读取，或文件正被其他程序占用：${path}。请关闭占用它的程序，或复制一份后重试。`,
    en: `The file may not be read, or another program holds it: ${path}. Close that program, or copy the file, and try again.`,
  });
}
