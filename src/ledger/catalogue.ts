import type { Message } from '../formula/value';

/** Every finding's words: what is wrong and how to mend it. `{name}` takes the finding's own facts. One catalogue for all faces. */
const CATALOGUE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  TABLE_MISSING: [
    '没有找到表“{table}”。{effect}如需使用，请新建名为“{table}”的表格或工作表（表头：{headers}）。',
    'Table “{table}” was not found. {effectEn}To use it, add a table or sheet named “{table}” (headers: {headers}).',
  ],
  COLUMN_MISSING: [
    '表“{table}”缺少列“{column}”。请补上该列后重新核算。',
    'Table “{table}” has no column “{column}”. Add the column and run again.',
  ],
  COLUMN_REPEATED: [
    '表“{table}”有两列都叫“{column}”，无法确定用哪一列。请改名或删去一列。',
    'Table “{table}” has two columns named “{column}”, so it is unclear which one counts. Rename or delete one.',
  ],
  REQUIRED_BLANK: [
    '“{column}”没有填写。请补填后重新核算。',
    '“{column}” is blank. Fill it in and run again.',
  ],
  BLANK_REACHED: [
    '计算“{item}”时用到的“{column}”是空的。请补填后重新核算。',
    '“{item}” needs “{column}”, which is blank. Fill it in and run again.',
  ],
  UNREADABLE_NUMBER: [
    '“{column}”的内容“{value}”不是数字。请改为数字（可带千分位逗号、￥、元）。',
    '“{column}” holds “{value}”, which is not a number. Enter a number (thousands commas, ￥ and 元 are fine).',
  ],
  UNREADABLE_DATE: [
    '“{column}”的内容“{value}”不是日期或期间。请改为 2023-01-31、2023年1月31日 等写法（期间：2023Q1、2023-03、2023）。',
    '“{column}” holds “{value}”, which is not a date or period. Write 2023-01-31 or the like (periods: 2023Q1, 2023-03, 2023).',
  ],
  FORMULA_ERROR: [
    '“{column}”的公式结果是错误值 {value}。请修正该单元格的公式。',
    'The formula in “{column}” gives the error {value}. Mend the formula in this cell.',
  ],
  NO_CACHED_VALUE: [
    '“{column}”是公式，但文件里没有它的计算结果。请用 Excel 或 WPS 打开、重算并保存后再试。',
    '“{column}” is a formula without a stored result. Open the file in Excel or WPS, recalculate, save, and try again.',
  ],
  UNKNOWN_CHOICE: [
    '“{column}”的内容“{value}”不在可选值中。请改为：{choices}。',
    '“{column}” holds “{value}”, which is not one of the allowed values. Use one of: {choices}.',
  ],
  NEGATIVE_AMOUNT: [
    '“{column}”不应为负数。请核对后改正。',
    '“{column}” must not be negative. Check and correct it.',
  ],
  ID_PRECISION_LOST: [
    '“{column}”存为数字且超过 15 位，Excel 可能已丢失末尾数字（现读为 {value}）。请把该列设为文本后重新录入。',
    '“{column}” is stored as a number of more than 15 digits; Excel may have lost the last ones (read as {value}). Format the column as text and enter it again.',
  ],
  DUPLICATE_KEY: [
    '“{key}”重复出现在工作表第 {rows} 行，这些行均未计入。请删除或更正重复的行，或在“异常处理”中说明。',
    '“{key}” occurs in rows {rows} of the sheet; none of them is counted. Delete or correct the duplicates, or settle them in 异常处理.',
  ],
  SUBTOTAL_ROW: ['这是合计行，不作为台账记录。', 'This is a subtotal row, not a ledger record.'],
  UNIT_SCALED: [
    '列“{column}”的表头写明“万元”，已按 1 万 = 10,000 元换算。',
    'The header of “{column}” says 万元; its figures were multiplied by 10,000.',
  ],
  AMOUNT_SUSPICIOUS: [
    '“{column}”超过本列中位数的 1,000 倍，请核对单位是否有误（如把元填成了分，或把万元填成了元）。',
    '“{column}” is over 1,000 times the median of its column. Check its unit.',
  ],
  OFFICER_UNKNOWN: [
    '工号“{value}”不在花名册中，本行未计入任何人。请更正工号，或在花名册中补上此人。',
    'Officer “{value}” is not in 花名册; the row is credited to nobody. Correct the id or add the officer to 花名册.',
  ],
  SHARE_OUT_OF_RANGE: [
    '“{column}”应在规定范围内（联动型、接管型 10% 至 30%；联合型每人大于 0）。请核对后更正。',
    '“{column}” is outside its range (联动型 and 接管型: 10% to 30%; 联合型: above 0 each). Check and correct it.',
  ],
  SHARES_NOT_100: [
    '借据“{key}”在“业绩分成”中的比例合计为 {value}，应为 100%。请更正分成比例。',
    'The shares of loan “{key}” in 业绩分成 add up to {value}, not 100%. Correct the shares.',
  ],
  SHARES_MISSING: [
    '联合型贷款“{key}”在“业绩分成”中没有分成记录。请补录各客户经理的分成比例。',
    'Joint loan “{key}” has no rows in 业绩分成. Enter each officer’s share.',
  ],
  SPLIT_UNUSED: [
    '“{key}”不是联合型贷款，或不在台账中，这条分成记录未被使用。请核对借据号。',
    '“{key}” is not a joint loan or not in the ledger, so this split is not used. Check the loan id.',
  ],
  PREVIOUS_AMOUNT_MISSING: [
    '存量扩大的贷款须填写大于 0 的“原贷款金额”。请补填。',
    'An enlarged loan (存量扩大) needs “原贷款金额” above 0. Fill it in.',
  ],
  REVERSAL_UNMATCHED: [
    '冲销行找不到借据号“{key}”的唯一原放款行，无法确定应冲回多少。请核对借据号，或补上原放款行。',
    'The reversal finds no single original row for loan “{key}”, so what to take back is unknown. Check the id or add the original row.',
  ],
  TARGET_MISSING: [
    '工号 {officer} 缺少{item}所需的{period}指标，完成情况无法计算。请在指标台账中补录。',
    'Officer {officer} has no target for {item} in {period}, so the completion cannot be formed. Add it to the ledger of targets.',
  ],
  TARGET_ZERO: [
    '“目标”必须大于 0，否则完成率无法计算。请更正目标。',
    '“目标” must be above 0, or no completion can be formed. Correct the target.',
  ],
  PARAMETER_MISSING: [
    '缺少参数“{name}”{detail}。制度没有给出这个数，请在工作簿的参数表中填写。',
    'Parameter “{name}” is missing{detail}. The regulation gives no number; enter it in the workbook’s parameter tables.',
  ],
  PARAMETER_DEFAULTED: [
    '“参数”表没有给出以下参数，按方案默认值计算：{names}。',
    'Table 参数 does not give these parameters; the preset’s values are used: {names}.',
  ],
  PARAMETER_UNKNOWN: [
    '方案中没有名为“{name}”的参数，本行未使用。{hint}',
    'The scheme has no parameter named “{name}”; this row is not used. {hintEn}',
  ],
  SNAPSHOT_MISSING: [
    '“{table}”没有 {date} 的时点数据，工号 {officer} 的“{item}”无法计算。请补上该时点的台账。',
    '{table} has no snapshot of {date}, so “{item}” of officer {officer} cannot be formed. Add that snapshot.',
  ],
  MANUAL_DECISION: [
    '挽回金额达到须由联社班子研究决定的档次，请在“核定奖励”中填写核定的金额。',
    'The amount regained reaches the tier that the committee decides. Enter its decision in “核定奖励”.',
  ],
  NEGATIVE_PAY: [
    '工号 {officer} 的{item}为负数（{value}），照实列示。请确认扣减是否正确。',
    '{item} of officer {officer} is negative ({value}) and shown as it is. Confirm the deductions.',
  ],
  SCORE_OUT_OF_RANGE: [
    '“{column}”超出规定的分数范围。请更正得分。',
    '“{column}” is outside its range of scores. Correct the score.',
  ],
  SCORE_MISSING: [
    '工号 {officer} 缺少“{item}”所需的评分，无法得出结果。请在台账中补录。',
    'Officer {officer} lacks a score that “{item}” needs, so it cannot be formed. Add it to the ledger.',
  ],
  RESERVE_SHORT: [
    '工号 {officer} 的风险保障金不足以抵扣应承担的损失，“{item}”为 {value}，不自动结转。请按制度处理。',
    'The reserve of officer {officer} does not cover the losses charged: {item} is {value}; it is not carried forward by itself. Decide by the regulation.',
  ],
  RESERVE_NEGATIVE: [
    '工号 {officer} 的{item}为负数（{value}），照实列示。请核对释放与抵扣。',
    '{item} of officer {officer} is negative ({value}) and shown as it is. Check releases and charges.',
  ],
  LOAN_UNKNOWN: [
    '借据号不在任何时点的“贷款余额”中，无法判断贷款质量。请核对借据号，或补上余额台账。',
    'The loan stands in no snapshot of 贷款余额, so its quality is unknown. Check the loan id or add the snapshot.',
  ],
  APPLICATION_UNKNOWN: [
    '申请号不在“微贷流程”中，本行未使用。请核对申请号，或补录该笔申请。',
    'The application is not in 微贷流程; the row is not used. Check the id or add the application.',
  ],
  DATES_OUT_OF_ORDER: [
    '“{column}”早于前一环节的日期，次序不对。请更正日期。',
    '“{column}” lies before the date of the step that precedes it. Correct the dates.',
  ],
  PASS_RATE_HIGH: [
    '工号 {officer} 的通过率高于上限（{value}），说明风险把关偏松。建议营销户数＝放款笔数÷上下限中值，向上取整。',
    'The pass rate of officer {officer} ({value}) is above its limit: risk control looks too weak. Suggested marketing: loans granted ÷ middle of the limits, rounded up.',
  ],
  PASS_RATE_LOW: [
    '工号 {officer} 的通过率低于下限（{value}），说明准入偏严。建议营销户数＝放款笔数÷上下限中值，向上取整。',
    'The pass rate of officer {officer} ({value}) is below its limit: admission looks too strict. Suggested marketing: loans granted ÷ middle of the limits, rounded up.',
  ],
  SEALED_MISSING: [
    '上期（{period}）没有封存记录，期初余额按 0 计算。如有余额，请填写“保证金账户”。',
    'The previous period ({period}) is not sealed; the opening balance is taken as 0. If there is one, fill in 保证金账户.',
  ],
  OUTSIDE_CLASS: [
    '工号 {officer} 持有与其岗位类别不符的贷款。请核对管户。',
    'Officer {officer} holds loans outside the class of the post. Check who manages them.',
  ],
  NEW_OFFICER_FORMAL: [
    '工号 {officer} 新任即为正式客户经理，制度规定先任见习客户经理。请核对。',
    'Officer {officer} started as a formal manager; the regulation wants a trainee first. Check the roster.',
  ],
  WEIGHTS_NOT_100: [
    '“{table}”的{column}合计为 {value}，应为 100%。请更正。',
    '{column} of {table} add up to {value}, not 100%. Correct them.',
  ],
  TYPE_MISMATCH: ['{detail}', '{detailEn}'],
  NAME_UNKNOWN: ['{detail}', '{detailEn}'],
  NAME_COLLISION: [
    '名称“{name}”同时用作{first}和{second}，请改其中一个。',
    'The name “{name}” is used both as {first} and as {second}. Rename one of them.',
  ],
  UNIT_MISMATCH: ['{detail}', '{detailEn}'],
  CYCLE: [
    '项目“{name}”直接或间接引用了自己：{path}。请改正公式。',
    'Item “{name}” refers to itself: {path}. Correct the formula.',
  ],
  SYNTAX: ['{detail}', '{detailEn}'],
  FORMULA_FAILED: ['项目“{item}”无法计算：{detail}', 'Item “{item}” cannot be computed: {detailEn}'],
};

/** Where no list of values can be given, the sentence that offers it is left out. */
const OFFERS = [/请改为：{choices}。/, / Use one of: {choices}\./];

/** The words of a finding in both languages; unknown codes are our own bug. */
export function message(code: string, facts: Readonly<Record<string, string>> = {}): Message {
  const words = Object.hasOwn(CATALOGUE, code) ? CATALOGUE[code] : undefined;
  if (!words) throw new Error(`No words for finding ${code}`);
  const [zh, en] = facts.choices ? words : words.map((text, at) => text.replace(OFFERS[at], ''));
  return { zh: fill(zh, facts), en: fill(en, inEnglish(facts)) };
}

/** Facts that are lists of ours: numbers of rows, names of columns, parameters and allowed values. */
const LISTS = ['rows', 'headers', 'names', 'choices'];

/** Lists come as Chinese writes them; contents of cells stay as they are. */
function inEnglish(facts: Readonly<Record<string, string>>): Record<string, string> {
  const lists = Object.entries(facts).filter(([name]) => LISTS.includes(name));
  return {
    ...facts,
    ...Object.fromEntries(lists.map(([name, text]) => [name, text.replaceAll('、', ', ')])),
  };
}

function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(facts, name) ? facts[name] : ''));
}
