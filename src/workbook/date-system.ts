/** Days between 1899-12-30 and 1904-01-01, the two first days from which workbooks count. */
export const DAYS_1904 = 1462;

/** Does a number format show days? A plan's dates count from 1899; in a workbook from 1904 they must be moved. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === 'General' || format === '@') return false;
  // Words in quotes, escaped characters, colours and conditions say nothing; [h] counts hours.
  const codes = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[yd]|m(?!s)/i.test(codes) && !/[#0?]/.test(codes.replace(/\.0+/g, ''));
}
