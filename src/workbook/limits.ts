/** What one workbook may ask of the reader; beyond it the file is refused, not half read. */
export const LIMITS = {
  /** All parts of the package together, once unpacked: some 20 million cells. */
  inflatedBytes: 2 * 1024 ** 3,
  /** Deflate of a real sheet stays below 100:1; beyond this ratio a large part is a zip bomb. */
  ratio: 400,
  ratioFromBytes: 64 * 1024 ** 2,
  /** Rows × filled columns of all sheets: 9 bytes each once read. */
  cells: 40_000_000,
  texts: 10_000_000,
  rowsPerSheet: 1_048_576,
  columnsPerSheet: 16_384,
};
