/** English for the field's own words: columns of ledgers, parameters and steps, as headings of the English edition show them. */
const TERMS = `
借据号 loan id | 客户号 customer id | 客户名称 customer | 工号 officer id | 姓名 name | 网点 branch | 岗位 post | 等级 grade | 固定工资 fixed wage
浮动工资 floating wage | 岗位系数 post coefficient | 入职日期 joined on | 离职日期 left on | 生效日期 in force from | 挂钩网点 linked branch
期间 period | 指标 indicator | 目标 target | 完成 achieved | 月份 month | 时点 snapshot date | 日期 date | 年度 year | 数量 quantity | 金额 amount
贷款余额 loan balance | 贷款类别 loan class | 五级分类 risk class | 逾期天数 days overdue | 欠息天数 days interest in arrears | 余额 balance
发放日期 paid out on | 发放金额 amount paid out | 贷款性质 nature of loan | 原贷款金额 previous amount | 客户类型 customer type | 计奖比例 share counted
分成比例 share | 利息收入 interest income | 基期日均 base daily average | 本期日均 daily average | 已计奖净增 growth rewarded before | 账号 account
卡号 card | 开卡日期 issued on | 卡内余额 balance on card | 商户号 merchant | 装机日期 installed on | 业务项目 business | 单价 unit price
现管户工号 present officer | 原责任人工号 officer then responsible | 失效日期 lapsed on | 期限 deadline | 挽回日期 regained on | 挽回金额 amount regained
核定奖励 reward decided | 损失金额 loss | 清收日期 recovered on | 清收方式 way of recovery | 清收金额 amount recovered | 比率 rate | 项目 item
原因 reason | 审批人 approved by | 原工号 former officer | 新工号 new officer | 处理 settled as | 理由 because | 处理人 settled by
单项完成率上限 cap of each completion | 综合完成率上限 cap of composite completion | 岗位系数用法 use of the post coefficient
浮动工资完成率上限 cap of completion for the floating wage | 基数户维护费 fee per base customer | 超基数户维护费 fee per customer above the base
减少户处理 treatment of customers lost | 减少户扣款 charge per customer lost | 绩效封顶 cap of pay | 封顶周期 period of the cap
综合完成率作用范围 what the completion multiplies | 浮动工资二次挂钩 completion on the floating wage again | 罚款乘完成率 completion on fines
维护范围 loans maintained | 欠息天数上限 most days in arrears | 利息收入奖励率 interest reward rate | 存量扩大折扣 discount on increases
营销奖励率 marketing reward rate | 存款基期口径 base of deposits | 净增为负 when growth is negative | 存款奖励率 deposit reward rate
银行卡单价 price per card | 有效卡最低余额 least balance of a card | POS单价 price per POS | 时效核定起点 decided from | 时效新老划断日 dividing date
联动接管最低比例 least share, linked or taken over | 联动接管最高比例 greatest share, linked or taken over
记录数 records | 完成比 achieved ÷ target | 完成率 completion | 收息得分 score: interest | 存款得分 score: deposits | 不良下降得分 score: NPL decrease
中间业务得分 score: intermediary business | 工作质量得分 score: quality | 加权合计 weighted sum | 考核基数 base assessed | 计发比例 share paid
减少户数 customers lost | 基数部分 base part | 超基数部分 part above the base | 季封顶 cap of the quarter | 一般乘数 general multiplier
浮动乘数 multiplier of the floating wage | 限额内罚款 fines within the cap | 限额外罚款 fines beyond the cap | 限额内 within the cap | 封顶后 after the cap
新增部分 increase | 计奖金额 amount counted | 净增日均 growth of the average | 计奖净增 growth counted | 核定笔数 decisions | 核定合计 decided in all
档位奖励 reward of the band | 由班子核定 committee decides | 奖励 reward | 权重 weight | 下限 lower bound | 上限 upper bound
年度总分 total of the year | 名次 rank | 德 conduct | 勤 diligence | 能 ability | 绩 results | 加分 bonus points | 额外扣分 points deducted
严重违规项 serious breach in | 得分 score | 检查均分 mean of inspections | 月考核均分 mean of months | 年考核分 year-end score | 检查占比 weight of inspections
月考核占比 weight of months | 年考核占比 weight of the year-end | 优秀线 line of excellence | 检查部分 part: inspections | 月考核部分 part: months
年终部分 part: year-end | 考评类型 kind of assessment | 周检权重 weight of weekly checks | 月检权重 weight of monthly checks | 抽检权重 weight of spot checks
维度满分 full score | 维度计分 score counted | 四项合计 sum of the four | 记录得分 score of the record | 类型权重 weight of the kind
检查权重 weight of the inspection | 维度 dimension | 满分 full score | 形成日期 arose on | 新老 new or old | 免责 exempt | 免责理由 reason for exemption
期初余额 opening balance | 本期释放 released | 期末余额 closing balance | 容忍度 tolerance | 可用额 available | 基数类型 kind of base
适用比率 rate applied | 是否免责 exempt? | 新老划断日 dividing date | 老贷款责任比例 liability on old loans | 原因比例 rate of the cause
容忍部分 tolerated part | 属老贷款 an old loan | 责任率 liability rate | 承担比例 share borne | 比例 share | 收息奖励率 interest reward rate
不良追回 clawback on bad loans | 考核得分 score | 门槛比例 threshold | 晋升线 line of promotion | 表彰名额 places of honour | 类别满分 full score of the class
类别门槛 threshold of the class | 未达门槛 below the threshold | 档次系数 coefficient of the band | 系数值 coefficient | 定义行 row of the definition
指标方向 direction | 指标权数 weight | 完成率下限 least completion | 完成率上限 greatest completion | 权数 weight | 完成比值 completion ratio
按方向 by direction | 不低于下限 not below the least | 指标完成率 completion of the indicator | 指标得分 score of the indicator | 成员工号 member
主管工号 supervisor | 类别 class | 方向 direction | 系数 coefficient | 申请号 application | 受理日期 received on | 调查期限 investigate by
现场调查日期 visited on | 答复期限 answer by | 答复日期 answered on | 放款日期 granted on | 首检期限 first check by | 责任人工号 officer responsible
到期日 due on | 提醒日期 reminded on | 按期提醒 reminded in time | 当日核查 checked the same day | 营销户数 customers approached | 放款笔数 loans granted
通过率 pass rate | 判断 verdict | 建议营销户数 customers to approach | 通过率上限 greatest pass rate | 通过率下限 least pass rate
笔数阶梯方式 steps by number | 阶梯方式 kind of steps | 金额阶梯方式 steps by amount | 新人考核月数 months of a newcomer | 评审费 review fee
比较用通过率 pass rate compared | 高于上限 above the greatest | 低于下限 below the least | 中值 middle | 方式 way | 未填单价的档 bands without a price
超额累进额 by progressive bands | 到达档 band reached | 到达档单价 price of the band | 比较用比率 ratio compared | 档位值 value of the band | 扣减 deduction
第几月 month of service | 目标行数 rows of targets | 目标行 row of the target | 营销目标 target: approaches | 分析目标 target: analyses
放款目标 target: grants | 营销达标 approaches met | 分析达标 analyses met | 放款达标 grants met | 单笔达标 single amount met | 营销日期 approached on
结果 result | 受理到调查天数 days to investigate | 调查到答复天数 days to answer | 放款到首检天数 days to the first check
稳定客户检查间隔 interval for stable customers | 稳定客户期数 instalments of a stable customer | 提醒提前天数 days of notice | 最晚提醒日 latest reminder
检查日期 checked on | 每日营销时长下限 least hours a day | 时长 hours | 独立分析 analysed alone | 独立放款 granted alone | 评审日期 reviewed on
最终不良 turned bad | 放款金额 amount granted | 费率 rate | 扣减比例 share deducted | 月序 month | 独立分析户数 customers analysed alone
独立放款笔数 loans granted alone | 单笔上限 largest single loan | 星级 stars | 任务完成率上限 cap of completion | 薪酬行数 rows of pay | 本岗行数 rows of the post
通用行数 rows for all | 部分占比 weight of the part | 计发完成率 completion paid | 地区 area | 产品 product | 地区名 name of the area | 适用行数 rows that apply
有效单价 price applied | 每周最低时长 least hours a week | 每周最低户数 least customers a week | 周时长 hours of the week | 周户数 customers of the week
时长达标 hours met | 户数达标 customers met | 客户数 customers | 目标薪酬 target pay | 对象 subject | 值 value | 部分 part | 占比 weight | 起 from | 止 to
考核次数 assessments | 转正结论 confirmed? | 连续任职起始日 in the post without break since | 类型 kind | 户数 customers | 需配人数 officers needed
现有人数 officers present | 差额 difference | 见习最短月数 least months as trainee | 培训每季下限 least training a quarter | 考试下限 least examinations
考核合格线 pass line | 应评项数 scores due | 在册评分合计 sum of scores | 评分齐全 all scored | 总分 total | 比较得分 score compared
对应结果 result of the band | 取值 value taken | 起考日 assessed from | 年底前次数 times before year-end | 在册笔试合计 sum of written tests
考后结论 outcome | 已有效考核 validly assessed | 结论 outcome | 指标行数 rows of the indicator | 评分人 scored by | 上年下限 line of last year
本年下限 line of this year | 升降 up or down | 笔试 written test | 管委会 committee | 转正及格线 line of confirmation | 笔试占比 weight of the test
网点占比 weight of the branch | 管委会占比 weight of the committee | 开始日期 from | 结束日期 until | 轮岗年限 years before rotation
最后任职日 last day in the post | 末次他处 last elsewhere | 连续起始 without break since | 起始日 since | 满年限日 years reached on | 面谈类型 kind of talk
贷款收息 interest collected | 存款 deposits | 不良贷款余额下降 decrease of bad loans | 中间业务 intermediary business | 工作质量 quality of work
卡与POS cards and POS | 指标占比 weight of the indicator | 薪酬 pay | 最高星级 highest stars | 分成 share
花名册 Roster | 任务指标 Targets | 网点指标 Branch targets | 贷款发放 Loans paid out | 业绩分成 Joint shares | 管户变更 Handovers | 存款日均 Deposits
银行卡 Cards | POS商户 POS merchants | 计件业务 Piece work | 诉讼时效 Limitation | 不良清收 NPL recovery | 手工调整 Manual adjustments
异常处理 Settlements | 参数 Parameters | 指标权重 Weights of targets | 计件单价 Piece prices | 清收奖励率 Recovery rates | 时效挽回档位 Limitation bands
考评记录 Assessments | 保证金账户 Reserve accounts | 计提基数 Bases of accrual | 风险责任 Liabilities | 保证金释放 Releases | 计提比例 Accrual rates
责任比例 Liability rates | KPI指标 KPI figures | 微贷流程 Micro-loan process | 微贷余额 Micro-loan balances | 星级条件 Conditions of stars
星级数据 Figures for stars | 任职记录 Posts held | 满分表 Full scores | 追责清单 Officers to be held liable | 优秀员工 Excellent staff
月绩效考核记录表 Monthly assessments | 年绩效考核情况统计表 Assessments of the year | 责任清单 Liabilities charged | 离职人员保证金 Reserves of leavers
已付奖励 Rewards paid | 不良贷款清单 Bad loans | 团队 Teams | KPI定义 KPI definitions | 绩效系数表 Performance coefficients | 晋升提名 Proposed for promotion
表彰 Commendations | 贷后检查 Checks after payment | 还款提醒 Repayment reminders | 贷审会 Loan committee | 营销日志 Marketing log | 笔数阶梯 Steps by number
金额阶梯 Steps by amount | 逾期扣减表 Deductions for overdue loans | 合规扣减表 Deductions for missed duties | 新人目标 Targets of newcomers
评审不良扣减表 Deductions for bad reviews | 调查超时清单 Late visits | 答复超时清单 Late answers | 首检缺失清单 Missed first checks
月检缺失清单 Missed monthly checks | 还款提醒缺失清单 Missed reminders | 营销量调整建议 Marketing to adjust | 岗位薪酬 Pay of posts | 任务完成 Targets achieved
买单业务 Piece business | 薪酬占比 Parts of pay | 买单价目 Piece prices | 激励系数 Incentive coefficients | 网点星级 Stars of branches | 分级评分 Grading scores
上年等级 Grades of last year | 转正考核 Confirmation tests | 预警事项 Warnings | 培训考试 Training and examinations | 网点规模 Size of branches
垂直指标 Vertical indicators | 评分权重 Weights of scores | 等级表 Grades | 转正权重 Weights of confirmation | 垂直权重 Vertical weights
考核部分权重 Weights of parts | 转正名单 To be confirmed | 轮岗名单 To be rotated | 面谈名单 To be talked to | 网点配置 Staffing of branches
`;

/** 中文 → English. */
export const GLOSSARY: ReadonlyMap<string, string> = new Map(
  TERMS.split(/[|\n]/).flatMap((entry): [string, string][] => {
    const [, term, english] = /^(\S+)\s+(.+)$/.exec(entry.trim()) ?? [];
    return term === undefined ? [] : [[term, english]];
  }),
);
