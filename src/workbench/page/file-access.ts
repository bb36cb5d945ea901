/** A workbook that the person chose: its bytes, and where the browser allows it the file itself. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
  handle: FileHandle | null;
}

/** The parts of the File System Access API that are used; not every browser has it. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: BufferSource): Promise<void>; close(): Promise<void> }>;
  isSameEntry(other: FileHandle): Promise<boolean>;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';
const XLTX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template';
const XLTM = 'application/vnd.ms-excel.template.macroEnabled.12';
const TYPES = [
  {
    description: 'Excel',
    accept: { [XLSX]: ['.xlsx'], [XLSM]: ['.xlsm'], [XLTX]: ['.xltx'], [XLTM]: ['.xltm'] },
  },
];

const pickers = (): Pickers => window as unknown as Pickers;

/** Asks for a file; null where the person thinks better of it. */
export async function chooseFile(): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker) {
    const handle = await unlessAborted(showOpenFilePicker.call(window, { types: TYPES }));
    return handle?.[0] ? chosen(await handle[0].getFile(), handle[0]) : null;
  }
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx,.xlsm,.xltx,.xltm';
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) chosen(file, null).then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
}

export const chosen = async (file: File, handle: FileHandle | null): Promise<ChosenFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
  handle,
});

/** Where a workbook is to go. */
export interface Place {
  name: string;
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Asks where to save, before the work begins: a browser asks only for some seconds after a click. Where there is nobody to ask
 * it is a download. Where the very file that was opened is chosen, `mayReplace` is asked first. Null: nothing is to be written.
 */
export async function choosePlace(
  suggested: string,
  original: FileHandle | null,
  mayReplace: (name: string) => Promise<boolean>,
): Promise<Place | null> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker)
    return { name: suggested, write: (bytes) => Promise.resolve(download(bytes, suggested)) };
  const handle = await unlessAborted(
    showSaveFilePicker.call(window, { suggestedName: suggested, types: TYPES }),
  );
  if (!handle) return null;
  const same = original !== null && (await original.isSameEntry(handle));
  if (same && !(await mayReplace(handle.name))) return null;
  return {
    name: handle.name,
    async write(bytes) {
      const stream = await handle.createWritable();
      await stream.write(bytes as Uint8Array<ArrayBuffer>);
      await stream.close();
    },
  };
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function unlessAborted<T>(picking: Promise<T>): Promise<T | null> {
  try {
    return await picking;
  } catch (error) {
    if ((error as DOMException).name === 'AbortError') return null;
    throw error;
  }
}

/** A name beside the original's, so that a download is not taken for it; of its kind, for Excel refuses a template called .xlsx. */
export function suggestedName(name: string, lang: 'zh' | 'en'): string {
  const [, stem = name, extension = '.xlsx'] = /^(.*?)(\.xl[st][xm])?$/i.exec(name) ?? [];
  const mark = lang === 'zh' ? '（工作台）' : ' (workbench)';
  return stem.endsWith(mark) ? name : `${stem}${mark}${extension}`;
}
