/** Joins the runs of one text (`si` or `is`) and drops white space as Excel does. */
export class RichText {
  private text = '';
  private runs = 0;
  private keepsStart = false;
  private keepsEnd = false;

  /** One `t`; `preserve` is its xml:space="preserve". */
  add(run: string, preserve: boolean): void {
    if (this.runs++ === 0) {
      this.text = run;
      this.keepsStart = preserve;
    } else this.text += run;
    this.keepsEnd = preserve;
  }

  /** The joined text; ready for the next one. */
  take(): string {
    const text = trimXml(this.text, this.keepsStart, this.keepsEnd);
    this.text = '';
    this.runs = 0;
    return text;
  }
}

/** Excel shows white space at the ends of a text only under xml:space="preserve", character references included. */
export function trimXml(text: string, keepsStart: boolean, keepsEnd: boolean): string {
  let from = 0;
  let to = text.length;
  if (!keepsStart) while (from < to && isSpace(text.charCodeAt(from))) from++;
  if (!keepsEnd) while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11 && unit !== 12);
}
