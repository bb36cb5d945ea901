import type { Message } from '../../formula/value';
import { SCHEME_COLUMN_WORDS } from './scheme-column-words';

/** What each column holds, by column or by table.column where a table means something of its own. */
const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  工号: [
    '客户经理的工号，须在“花名册”中；按文本填写，前面的 0 保留。',
    'The officer’s id as in 花名册; text, leading zeros stay.',
  ],
  '花名册.工号': [
    '客户经理的工号；按文本填写，前面的 0 保留。换岗、换网点的人再加一行，并填生效日期。',
    'The officer’s id; text, leading zeros stay. One more row with 生效日期 for a change of post or branch.',
  ],
  姓名: ['客户经理姓名。', 'The officer’s name.'],
  网点: ['所在网点（部门、分社）。', 'Branch or department.'],
  '网点指标.网点': ['网点名称，与“花名册”的挂钩网点一致。', 'Branch, as in 花名册.挂钩网点.'],
  岗位: [
    '如：公司客户经理、个人客户经理、见习客户经理、营销主管、产品经理。',
    'Post, such as 公司客户经理, 个人客户经理, 见习客户经理, 营销主管, 产品经理.',
  ],
  等级: ['客户经理等级。', 'Grade.'],
  固定工资: ['每月固定工资，元。', 'Fixed wage, yuan a month.'],
  浮动工资: ['每季浮动工资基数，元。', 'Floating wage, yuan a quarter.'],
  岗位系数: ['如 1.2。', 'Post coefficient, such as 1.2.'],
  入职日期: ['入职的日期。', 'First day of employment.'],
  离职日期: ['离职的日期；在职的不填。', 'Last day of employment; blank while employed.'],
  生效日期: [
    '本行从哪天起有效；空白表示一直有效。',
    'First day on which the row is in force; blank = always.',
  ],
  挂钩网点: [
    '存款任务按哪个网点考核；按本人任务考核的不填。',
    'Branch whose deposit target counts; blank = the officer’s own target.',
  ],
  期间: ['如 2023Q1（季）、2023-03（月）、2023（年）。', 'Such as 2023Q1, 2023-03 or 2023.'],
  指标: ['任务指标的名称。', 'Name of the target.'],
  目标: ['任务数；一般须大于 0。', 'The target; above 0 as a rule.'],
  完成: [
    '完成数；可以为负。工作质量填得分（满分 100）。',
    'What was done; may be negative. 工作质量: the score out of 100.',
  ],
  时点: [
    '月末日期；每季要有季初上月末和季末两个时点。',
    'Month-end: both the one before the quarter and its last day are needed.',
  ],
  借据号: ['贷款借据号；按文本填写。', 'Loan id; text.'],
  '贷款发放.借据号': [
    '贷款借据号；冲销行用原借据号。',
    'Loan id; a reversal repeats the id of the loan it reverses.',
  ],
  客户号: ['客户编号；按文本填写。', 'Customer id; text.'],
  客户名称: ['客户名称。', 'Customer’s name.'],
  贷款余额: ['该时点的贷款余额，元。', 'Balance on that day, yuan.'],
  逾期天数: ['未逾期填 0。', 'Days overdue; 0 if none.'],
  欠息天数: ['未欠息填 0。', 'Days of interest arrears; 0 if none.'],
  五级分类: ['贷款风险分类。', 'Five-class grade.'],
  贷款类别: ['个人或公司贷款。', 'Personal or corporate loan.'],
  发放日期: ['放款日期；冲销行填冲销日期。', 'Day of payment; for a reversal its own day.'],
  发放金额: ['发放金额，元；冲销填负数。', 'Amount paid out, yuan; negative for a reversal.'],
  贷款性质: [
    '借新还旧、重组不计奖；存量扩大只计新增部分。',
    '借新还旧 and 重组 earn nothing; 存量扩大 earns on its increase.',
  ],
  原贷款金额: [
    '存量扩大的必填：所扩大的原贷款合同金额，大于 0。',
    'For 存量扩大: contract amount of the loan it enlarges, above 0.',
  ],
  客户类型: [
    '联合型须在“业绩分成”填各人比例；联动型、接管型须填计奖比例。',
    '联合型 needs rows in 业绩分成; 联动型 and 接管型 need 计奖比例.',
  ],
  计奖比例: ['联动型、接管型必填，10% 至 30%。', 'For 联动型 and 接管型: 10% to 30%.'],
  分成比例: ['每人一行，各大于 0，同一借据合计 100%。', 'One row per officer, each above 0, 100% per loan.'],
  原工号: ['移交前的客户经理。', 'Officer before the handover.'],
  新工号: ['移交后的客户经理。', 'Officer after the handover.'],
  日期: ['业务日期。', 'Business date.'],
  '管户变更.日期': [
    '移交日期；从这天起归新客户经理。',
    'Day of the handover; from this day on the new officer counts.',
  ],
  月份: ['如 2023-01；填日期的按所在月份。', 'Such as 2023-01; a date counts for its month.'],
  利息收入: ['本月收到的贷款利息，元；冲减填负数。', 'Interest received, yuan; negative for a correction.'],
  账号: ['存款账号；按文本填写。', 'Account; text.'],
  基期日均: ['基期的日均余额，元。', 'Daily average balance of the base period, yuan.'],
  本期日均: ['本期的日均余额，元。', 'Daily average balance of this period, yuan.'],
  已计奖净增: [
    '按年初口径时，本年已经计过奖的净增额。',
    'With the base at the start of the year: increase already rewarded this year.',
  ],
  卡号: ['银行卡号；按文本填写。', 'Card number; text.'],
  开卡日期: ['开卡的日期。', 'Day of issue.'],
  卡内余额: ['考核时点的卡内余额，元。', 'Balance on the card, yuan.'],
  商户号: ['POS 商户号；按文本填写。', 'Merchant id; text.'],
  装机日期: ['POS 机安装日期；同一商户只奖一次。', 'Day of installation; a merchant is rewarded once.'],
  业务项目: ['须在“计件单价”中有单价。', 'Must have a price in 计件单价.'],
  数量: ['业务笔数或户数；冲减填负数。', 'Quantity; negative for a correction.'],
  失效日期: ['诉讼时效届满的日期。', 'Day on which the limitation period lapsed.'],
  原责任人工号: ['失效时的责任客户经理。', 'Officer in charge when it lapsed.'],
  现管户工号: ['现在管户的客户经理。', 'Present officer.'],
  挽回日期: ['恢复时效的日期；尚未挽回的不填。', 'Day on which it was regained; blank if not yet.'],
  挽回金额: ['挽回的贷款金额，元；填了挽回日期的必填。', 'Amount regained, yuan; needed with 挽回日期.'],
  核定奖励: [
    '挽回达 50 万元及以上时，联社班子核定的奖励。',
    'From 500,000 yuan on: the reward that the committee decided.',
  ],
  损失金额: ['未能挽回造成的损失，元。', 'Loss, yuan, where not regained.'],
  清收日期: ['清收到账的日期。', 'Day of recovery.'],
  清收方式: ['须在“清收奖励率”中有比率。', 'Must have a rate in 清收奖励率.'],
  清收金额: ['清收金额，元。', 'Amount recovered, yuan.'],
  项目: ['方案中的项目名称。', 'An item of the scheme.'],
  金额: ['调整金额，元；扣减填负数。', 'Amount, yuan; negative to deduct.'],
  原因: ['为什么调整。', 'Why.'],
  审批人: ['谁批准的。', 'Who approved it.'],
  代码: ['“异常清单”中的代码。', 'Code, as in the list of findings.'],
  表: ['异常所在的表。', 'Table of the finding.'],
  键: ['该行的键，如借据号；几列的用 + 连接。', 'Key of the row; several columns are joined by +.'],
  处理: [
    '接受：按现有数据计入；不计：该行不计入。',
    '接受: count the row as it stands; 不计: leave the row out.',
  ],
  理由: ['为什么这样处理。', 'Reason.'],
  处理人: ['谁处理的。', 'Who settled it.'],
  '异常处理.日期': ['处理的日期。', 'Day on which it was settled.'],
  参数: [
    '参数名称，不要改名。同一参数可以有几行：不同生效日期、不同岗位。',
    'Parameter; do not rename. Several rows may differ by date or post.',
  ],
  值: ['参数的值。比例填 0.15% 或 0.0015。', 'The value; a ratio as 0.15% or 0.0015.'],
  单位: ['仅供阅读，不参与换算。', 'Shown only; never scales.'],
  '参数.岗位': ['只对某个岗位有效时填写；空白表示所有岗位。', 'Only for this post; blank = all posts.'],
  条款: ['制度条款。', 'Clause of the regulation.'],
  说明: ['备注，不参与计算。', 'Remark, not used.'],
  基数类型: ['须在“计提比例”中有比例，如营销奖励、利息收入奖励。', 'Must have a rate in 计提比例.'],
  '计提基数.金额': ['计提的基数，元；冲销填负数。', 'Base of the accrual, yuan; negative for a reversal.'],
  期初余额: ['保证金账户本期的期初余额，元。', 'Opening reserve of the quarter, yuan.'],
  形成日期: ['损失认定的日期，按此归入季度。', 'Day on which the loss arose; decides its quarter.'],
  '风险责任.借据号': [
    '形成损失的贷款；几人承担的每人一行。',
    'The loan; a row for each officer who bears a part.',
  ],
  '风险责任.发放日期': ['该笔贷款的发放日期，用于新老划断。', 'Day the loan was paid out: old or new.'],
  '风险责任.损失金额': ['由本人承担责任的损失部分，元。', 'The officer’s own part of the loss, yuan.'],
  '风险责任.原因': ['须在“责任比例”中有比例，如违规放款、市场变化。', 'Cause; must have a rate in 责任比例.'],
  是否免责: [
    '填“是”须写免责理由；填“否”不免责；不填而有理由的免责。',
    '是 needs a reason; 否 does not free; blank with a reason frees.',
  ],
  免责理由: ['免责的依据。', 'Why the loss is exempt.'],
  '保证金释放.日期': ['释放的日期。', 'Day of the release.'],
  '保证金释放.金额': ['释放的金额，元。', 'Amount released, yuan.'],
  用途: ['如离职返还、奖励。', 'Such as 离职返还 or 奖励.'],
  '已付奖励.工号': ['领取奖励的客户经理；追回向领取人追。', 'The officer who was paid; a clawback is his.'],
  '已付奖励.期间': ['奖励发放的期间，如 2022Q4。', 'Period that was paid, such as 2022Q4.'],
  '已付奖励.金额': [
    '已付的奖励，元；已追回的填负数。',
    'Reward paid, yuan; negative where it was taken back.',
  ],
  '计提比例.比例': ['填 5% 或 0.05。', 'As 5% or 0.05.'],
  '责任比例.比例': ['填 5% 或 0.05。', 'As 5% or 0.05.'],
  权重: ['合计须为 100%。', 'Must add up to 100%.'],
  下限: ['从这个数（含）起适用本行。', 'The row applies from this value on.'],
  奖励: ['每户奖励，元；空白的由班子核定。', 'Reward per customer, yuan; blank: the committee decides.'],
  单价: ['每笔（户）奖励，元。', 'Reward per unit, yuan.'],
  比率: ['占清收金额的比率。', 'Share of the amount recovered.'],
};

/** What a column holds, in both languages; null where nothing is known beyond its type. */
export function columnWords(table: string, column: string): Message | null {
  for (const key of [`${table}.${column}`, column]) {
    const words = [SCHEME_COLUMN_WORDS, WORDS].find((one) => Object.hasOwn(one, key))?.[key];
    if (words) return { zh: words[0], en: words[1] };
  }
  return null;
}
