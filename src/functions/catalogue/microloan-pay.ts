import { microloan } from '../../scheme/presets/microloan';
import { PASSPROPOSAL, PASSVERDICT } from '../../scheme/rules/pass-rate';
import {
  CROSSDEVIATION,
  CROSSVERDICT,
  REPAYMENTCAPACITY,
  REPAYMENTVERDICT,
} from '../../scheme/rules/repayment-capacity';
import { STEPREWARD } from '../../scheme/rules/step-reward';
import { RATEDEDUCTION, REVIEWREWARD, TIERVALUE } from '../../scheme/rules/tier-deduction';
import { cellFunction as cell, type ArgumentLine, type CellFunction } from '../cell-function';

const scheme = microloan;
const lower: ArgumentLine = ['下限 bounds column:number', '各档下限', 'Lower bounds'];
const deductions: ArgumentLine = [
  '扣减比例 deductions column:number',
  '各档扣减比例',
  'Deduction of each tier',
];
const ratio: ArgumentLine = ['比率 ratio number', '比率（逾期率、合规率）', 'Ratio (overdue, compliance)'];
const band: readonly ArgumentLine[] = [
  ['放款数 loans number', '放款笔数', 'Loans paid out'],
  ['营销数 marketed number', '营销户数', 'Customers marketed'],
  ['下限 lower number =通过率下限', '通过率下限，省略为不比较', 'Lower bound; omitted: none'],
  ['上限 upper number =通过率上限 ≠0', '通过率上限，省略为不比较', 'Upper bound; omitted: none'],
];
const cash: ArgumentLine = ['可支配现金 cash number', '可支配现金（元）', 'Disposable cash, yuan'];
const usable: ArgumentLine = ['可用比例 usable number =可支配现金可用比例', '省略为 80%', 'Omitted: 80%'];
const methods: readonly ArgumentLine[] = [
  [
    '甲法 first number',
    '甲法得出的数；没有的写 ""',
    'Figure by the first method; write "" where there is none',
  ],
  [
    '乙法 second number',
    '乙法得出的数；没有的写 ""',
    'Figure by the second method; write "" where there is none',
  ],
];

/** 微贷绩效: rewards, deductions and credit checks in cells. */
export const MICROLOAN_PAY: readonly CellFunction[] = [
  cell(
    STEPREWARD,
    scheme,
    [
      ['数量 quantity number', '笔数或金额（元）', 'Cases or yuan'],
      lower,
      [
        '单价 prices column:number',
        '各档单价或费率；没有的写 ""',
        'Price or rate of each band; write "" where there is none',
      ],
      ['方式 way 超额累进|全额|定额 =超额累进', '省略为超额累进', 'Omitted: 超额累进'],
    ],
    12,
    [[0], [5], [10]],
    [[20], [30], [40]],
    330,
  ),
  cell(
    TIERVALUE,
    scheme,
    [ratio, lower, ['取值 values column:any', '各档取值', 'Value of each tier']],
    0.015,
    [[0], [0.01], [0.02]],
    [[0], [0.1], [0.3]],
    0.1,
  ),
  cell(
    RATEDEDUCTION,
    scheme,
    [['奖励 reward number', '奖励（元）', 'Reward, yuan'], ratio, lower, deductions],
    3300,
    0.015,
    [[0], [0.01], [0.02]],
    [[0], [0.1], [0.3]],
    330,
  ),
  cell(
    REVIEWREWARD,
    scheme,
    [
      ['件数 cases number', '评审件数', 'Cases reviewed'],
      ['每件费 fee number', '评审费（元/件）', 'Fee a case, yuan'],
      ['不良率 npl number', '审批不良率', 'NPL ratio of what was approved'],
      lower,
      deductions,
    ],
    20,
    15,
    0.03,
    [[0], [0.02]],
    [[0], [0.5]],
    150,
  ),
  cell(PASSVERDICT, scheme, band, 18, 20, 0.3, 0.6, '偏高'),
  cell(PASSPROPOSAL, scheme, band, 18, 20, 0.3, 0.6, 40),
  cell(REPAYMENTCAPACITY, scheme, [cash, usable], 10000, 8000),
  cell(
    REPAYMENTVERDICT,
    scheme,
    [['还款额 repayment number', '每期还款额（元）', 'Repayment, yuan'], cash, usable],
    8500,
    10000,
    '警示',
  ),
  cell(CROSSDEVIATION, scheme, methods, 90, 100, 0.1),
  cell(
    CROSSVERDICT,
    scheme,
    [
      ...methods,
      [
        '允许偏差 allowed number =交叉检验允许偏差',
        '允许偏差，制度未定',
        'Deviation allowed; the text gives none',
      ],
    ],
    90,
    100,
    0.05,
    '偏差过大',
  ),
];
