// The loan rule as clerks keep it in a spreadsheet: a formula a line, and a SUMIFS an officer.
const { inQuarter, joinByKey } = require('./counting.cjs');

/** One line per credited loan row of the period: [officer, amount, nature, previous amount, share]. */
function loanLines({ loans, splits }) {
  const { starts, rows } = joinByKey(splits.key, loans.key);
  const lines = [];
  for (let row = 0; row < loans.rows; row++) {
    if (!inQuarter(loans.day[row])) continue;
    const nature = loans.nature.dictionary[loans.nature.codes[row]];
    const type = loans.type.dictionary[loans.type.codes[row]];
    const add = (officer, share) =>
      lines.push([`Y${officer}`, loans.amount[row], nature, loans.previous[row], share]);
    if (type === '联合型') {
      for (let at = starts[loans.key[row]]; at < starts[loans.key[row] + 1]; at++)
        add(splits.officer[rows[at]], splits.share[rows[at]]);
    } else add(loans.officer[row], type === '联动型' || type === '接管型' ? loans.share[row] : 1);
  }
  return lines;
}

/** Formula of a line; `at` is its row of the sheet, from 1. */
function lineFormula(at) {
  const increase = `SIGN(B${at})*MAX(0,ABS(B${at})-D${at})*0.5`;
  const counted = `IF(OR(C${at}="借新还旧",C${at}="重组"),0,IF(C${at}="存量扩大",${increase},B${at}))`;
  return `ROUND(${counted}*0.0015*E${at},2)`;
}

/** Formula of an officer, whose id stands in column A. */
function officerFormula(at, lines) {
  return `SUMIFS(贷款!F$2:F$${lines + 1},贷款!A$2:A$${lines + 1},A${at})`;
}

module.exports = { lineFormula, loanLines, officerFormula };
