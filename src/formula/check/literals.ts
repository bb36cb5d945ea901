import type { Message } from '../value';

const ZEROS: Readonly<Record<string, string>> = { 百: '00', 千: '000', 万: '0000', 亿: '00000000' };
const COUNTED = /^([0-9]+)(元|户|笔|张|件|人|个|分|次|天|日|月|年|岁|名|台|家)$/;
const DATE = /^([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日号]?$/;
const PERIOD = /^[12][0-9]{3}([Qq][1-4]|年|年[1-4一二三四]季度|[年]?[0-9]{1,2}月)$/;
const FRACTION = /^(百|千|万)分之/;

/** What a bare word such as 10万, 5000元, 百分之三 or 2023年1月31日 must be written as; null where it is none of these. */
export function literalMeant(name: string): Message | null {
  const scaled = /^([0-9]+)([万千百亿])元?$/.exec(name);
  if (scaled) {
    const number = `${scaled[1]}${ZEROS[scaled[2]]}`;
    return {
      zh: `数字不带“${scaled[2]}”：${name} 请写成 ${number}，或写进“参数”`,
      en: `write ${name} as ${number}, or make it a parameter`,
    };
  }
  const date = DATE.exec(name);
  if (date) {
    const [, year, month, day] = date;
    return {
      zh: `日期请写 DATE(${year},${Number(month)},${Number(day)})`,
      en: `write the date as DATE(${year},${Number(month)},${Number(day)})`,
    };
  }
  const counted = COUNTED.exec(name);
  if (counted)
    return {
      zh: `数字后面不写“${counted[2]}”：${name} 请写成 ${counted[1]}，或写进“参数”`,
      en: `no unit follows a number: write ${name} as ${counted[1]}, or make it a parameter`,
    };
  if (PERIOD.test(name))
    return {
      zh: `期间请加双引号写成 "${name}"；本期写 期间，上一期写 上期`,
      en: `a period goes in quotes: "${name}"; this period is 期间, the one before 上期`,
    };
  if (FRACTION.test(name))
    return {
      zh: `“${name}”请写成数字，如 百分之三写 3%，千分之五写 5‰，或写进“参数”`,
      en: `write "${name}" as a number such as 3% or 5‰, or make it a parameter`,
    };
  return null;
}
