/** A number as a cell of this format shows it; covers the formats of ledgers and reports, not all of Excel's. */
export function formatNumber(value: number, format: string): string {
  if (format === 'General' || format === '@') return general(value);
  const sections = splitSections(format);
  const section = pickSection(sections, value);
  const body = section.replace(/\[[^\]]*\]/g, '');
  if (isDate(body)) return formatDate(value, body);
  const negative = value < 0 && sections.length < 2;
  return (negative ? '-' : '') + formatDigits(Math.abs(value), body);
}

/** Up to 11 characters, scientific above. */
export function general(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function splitSections(format: string): string[] {
  const sections = [''];
  let quoted = false;
  for (const letter of format) {
    if (letter === '"') quoted = !quoted;
    if (letter === ';' && !quoted) sections.push('');
    else sections[sections.length - 1] += letter;
  }
  return sections;
}

function pickSection(sections: readonly string[], value: number): string {
  if (value < 0 && sections.length > 1) return sections[1] ?? '';
  if (value === 0 && sections.length > 2) return sections[2] ?? '';
  return sections[0] ?? '';
}

const withoutLiterals = (body: string): string => body.replace(/"[^"]*"|\\./g, '');

const isDate = (body: string): boolean =>
  /[ymdhs]/i.test(withoutLiterals(body)) && !/[0#]/.test(withoutLiterals(body).replace(/ss\.0+/i, ''));

function formatDate(serial: number, body: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  const two = (number: number): string => String(number).padStart(2, '0');
  let afterHour = false;
  return body.replace(
    /"([^"]*)"|\\(.)|yyyy|yy|m{1,4}|d{1,4}|h{1,2}|s{1,2}|[aA][mM]\/[pP][mM]/gi,
    (part, literal: string, escaped: string) => {
      if (literal !== undefined) return literal;
      if (escaped !== undefined) return escaped;
      const code = part.toLowerCase();
      const wasAfterHour = afterHour;
      afterHour = code.startsWith('h');
      if (code === 'yyyy') return String(date.getUTCFullYear());
      if (code === 'yy') return two(date.getUTCFullYear() % 100);
      if (code.startsWith('m') && wasAfterHour) return two(date.getUTCMinutes());
      if (code === 'mmm') return date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
      if (code === 'mm' || code === 'm')
        return code === 'mm' ? two(date.getUTCMonth() + 1) : String(date.getUTCMonth() + 1);
      if (code === 'dd' || code === 'd')
        return code === 'dd' ? two(date.getUTCDate()) : String(date.getUTCDate());
      if (code.startsWith('h')) return code === 'hh' ? two(date.getUTCHours()) : String(date.getUTCHours());
      if (code.startsWith('s')) return two(date.getUTCSeconds());
      return part;
    },
  );
}

/** Half away from zero on the decimal digits that the double prints, as Excel shows. */
function roundDigits(size: number, places: number): string {
  const shifted = Number(`${Number(size.toPrecision(15))}e${places}`);
  return (Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${places}`) : size).toFixed(places);
}

function formatDigits(size: number, body: string): string {
  const percents = (withoutLiterals(body).match(/%/g) ?? []).length;
  const pattern = /[#0?][#0?,]*(\.[#0?]*)?/.exec(
    body.replace(/"[^"]*"|\\./g, (literal) => '\u0001'.repeat(literal.length)),
  );
  if (!pattern) return literalText(body);
  const [shape] = pattern;
  const [wholeShape = '', fractionShape = ''] = shape.split('.');
  const scaled = size * 100 ** percents;
  const [whole = '0', fraction = ''] = roundDigits(scaled, fractionShape.length).split('.');
  const needed = (wholeShape.match(/0/g) ?? []).length;
  let digits = (needed === 0 && whole === '0' ? '' : whole).padStart(needed, '0');
  if (wholeShape.includes(',')) digits = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const optional = /#*$/.exec(fractionShape)?.[0].length ?? 0;
  const kept = fraction.replace(new RegExp(`0{0,${optional}}$`), '');
  const point =
    fractionShape.length > 0 && (kept !== '' || optional === 0) ? `.${kept}` : shape.includes('.') ? '.' : '';
  return (
    literalText(body.slice(0, pattern.index)) +
    digits +
    point +
    literalText(body.slice(pattern.index + shape.length))
  );
}

const literalText = (part: string): string =>
  part.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
