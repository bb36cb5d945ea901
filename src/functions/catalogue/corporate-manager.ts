import { corporateManager } from '../../scheme/presets/corporate-manager';
import { ACTUALPAY } from '../../scheme/rules/actual-pay';
import { COMPLETION } from '../../scheme/rules/completion';
import { COMPOSITECOMPLETION } from '../../scheme/rules/composite-completion';
import { DEPOSITREWARD } from '../../scheme/rules/deposit-reward';
import { FLOATINGWAGE } from '../../scheme/rules/floating-wage';
import { LIMITATIONREWARD } from '../../scheme/rules/limitation-reward';
import { MAINTENANCEFEE } from '../../scheme/rules/maintenance-fee';
import { MARKETINGREWARD } from '../../scheme/rules/marketing-reward';
import { cellFunction as cell, type CellFunction } from '../cell-function';

const scheme = corporateManager;

/** 公司客户经理绩效工资 in cells. TARGETCOMPLETION and BRANCHCOMPLETION read whole ledgers: COMPLETION does their sum in a cell. */
export const CORPORATE_MANAGER: readonly CellFunction[] = [
  cell(
    MARKETINGREWARD,
    scheme,
    [
      [
        '发放金额 amount number',
        '发放金额（元），冲回为负',
        'Amount paid out, yuan; negative for a reversal',
      ],
      ['贷款性质 kind 新增|存量扩大|借新还旧|重组', '贷款性质', 'Kind of loan, as in the ledger'],
      ['分成 share number =1', '本人分成比例，省略为 1', 'The officer’s share; omitted: 1'],
      [
        '原贷款金额 formerAmount number ?',
        '存量扩大的原贷款金额（元）',
        'Former amount of an enlarged loan, yuan',
      ],
      ['营销奖励率 rate number =营销奖励率', '省略为制度的 1.5‰', 'Omitted: 1.5‰ of the regulation'],
      ['存量扩大折扣 discount number =存量扩大折扣', '省略为制度的 50%', 'Omitted: 50% of the regulation'],
    ],
    1000000,
    '新增',
    1,
    1500,
  ),
  cell(
    MAINTENANCEFEE,
    scheme,
    [
      ['基数户数 base number', '维护基数（户）', 'Customers of the base'],
      ['期末户数 closing number', '期末正常户数', 'Normal customers at the end'],
      [
        '基数户维护费 baseFee number =基数户维护费',
        '每户（元），省略为 30',
        'Per customer, yuan; omitted: 30',
      ],
      [
        '超基数户维护费 extraFee number =超基数户维护费',
        '每户（元），省略为 90',
        'Per customer above the base, yuan; omitted: 90',
      ],
      ['减少户处理 decrease text =减少户处理', '户数低于基数时怎么算', 'What a number below the base gives'],
      [
        '减少户扣款 deduction number =减少户扣款',
        '按“扣款”处理时每户扣（元），制度未定',
        'Taken off per customer where decrease says 扣款; the text gives none',
      ],
    ],
    50,
    58,
    2220,
  ),
  cell(
    DEPOSITREWARD,
    scheme,
    [
      ['净增日均 increase number', '日均余额净增（元）', 'Net increase of the daily average, yuan'],
      ['存款奖励率 rate number =存款奖励率', '省略为制度的 2‰', 'Omitted: 2‰ of the regulation'],
      [
        '净增为负 negative text =净增为负',
        '净增为负时：计零（默认）或扣减',
        'A decrease: 计零 counts 0 (default), 扣减 takes off',
      ],
    ],
    8400000,
    16800,
  ),
  cell(
    LIMITATIONREWARD,
    scheme,
    [
      ['挽回金额 regained number', '该户挽回金额（元）', 'Amount regained of the customer, yuan'],
      ['核定笔数 decisions number =0', '班子已核定的笔数', 'Decisions of the committee'],
      ['核定合计 decided number =0', '班子核定的奖励合计（元）', 'Reward decided, yuan'],
      [
        '时效核定起点 threshold number =时效核定起点',
        '由班子核定的起点（元），省略为 500000',
        'From here on the committee decides, yuan; omitted: 500000',
      ],
      [
        '时效挽回档位 tiers table ? ≠0:奖励',
        '档位表，含标题行：下限、奖励',
        'Tiers with their header row: 下限, 奖励',
      ],
    ],
    60000,
    150,
  ),
  cell(
    COMPLETION,
    scheme,
    [
      ['完成 done number', '完成数', 'What was done'],
      ['目标 target number', '目标数，须大于 0', 'The target, above 0'],
      ['上限 cap number =单项完成率上限 ≠0', '完成率上限，省略为不限', 'Cap; omitted: none'],
    ],
    90,
    120,
    0.75,
  ),
  cell(
    COMPOSITECOMPLETION,
    scheme,
    [
      ['收息 interest number', '贷款收息完成率', 'Completion of interest collected'],
      ['存款 deposits number', '存款完成率', 'Completion of deposits'],
      ['不良下降 npl number', '不良贷款余额下降完成率', 'Completion of the fall in bad loans'],
      ['中间业务 fees number', '中间业务完成率', 'Completion of fee business'],
      ['工作质量 quality number', '工作质量得分率', 'Completion of work quality'],
      ['上限 cap number =综合完成率上限 ≠0', '完成率上限，省略为不限', 'Cap; omitted: none'],
      [
        '指标权重 weights table ?',
        '权重表，含标题行：指标、权重',
        'Weights with their header row: 指标, 权重',
      ],
    ],
    0.9,
    1,
    0.8,
    0.9,
    1,
    0.92,
  ),
  cell(
    FLOATINGWAGE,
    scheme,
    [
      ['浮动工资 wage number', '浮动工资（元）', 'Floating wage, yuan'],
      ['岗位系数 coefficient number', '岗位系数', 'Coefficient of the post'],
      ['完成率 completion number', '综合任务完成率', 'Composite completion'],
      ['完成率上限 cap number =浮动工资完成率上限 ≠0', '省略为 100%', 'Omitted: 100%'],
      [
        '岗位系数用法 use text =岗位系数用法',
        '乘以基数（默认）或已含于基数',
        '乘以基数 multiplies (default), 已含于基数 does not',
      ],
    ],
    4500,
    1.2,
    0.915,
    4941,
  ),
  cell(
    ACTUALPAY,
    scheme,
    [
      ['浮动 floating number', '浮动工资考核（元）', 'Floating wage assessed, yuan'],
      ['清收 recovery number', '不良清收奖励（元）', 'Recovery reward, yuan'],
      ['卡与POS cards number', '银行卡与 POS 奖励（元）', 'Card and POS rewards, yuan'],
      ['其他奖励 others number', '其他奖励合计（元）', 'Other rewards, yuan'],
      ['罚款 fines number', '罚款（元），为负数', 'Fines, yuan, negative'],
      ['完成率 completion number', '综合任务完成率', 'Composite completion'],
      [
        '季封顶 cap number =绩效封顶 ≠0',
        '本季最高限额（元），省略为不封顶',
        'Cap of the quarter, yuan; omitted: none',
      ],
      [
        '作用范围 scope text =综合完成率作用范围',
        '全部（默认）或仅不良清收',
        '全部 all (default), 仅不良清收 recovery only',
      ],
      [
        '二次挂钩 twice text =浮动工资二次挂钩',
        '浮动工资是否再乘完成率：是（默认）或否',
        'Is the floating wage multiplied again? 是 (default) or 否',
      ],
      [
        '罚款乘完成率 fineScaled text =罚款乘完成率',
        '罚款是否乘完成率：是（默认）或否',
        'Are fines multiplied? 是 (default) or 否',
      ],
    ],
    4941,
    0,
    1050,
    22540,
    0,
    0.915,
    26105.87,
  ),
];
