import type { RunResult } from '../../src/run/result';
import type { Cell, Table } from './book';
import { paid } from './corporate';
import { changed, ledger } from './tables';

/** Two sound rows of each ledger: officer 1001's in row 1, 1002's in row 2. */
export const LEDGERS: Record<string, Table> = {
  贷款发放: ledger(
    '贷款发放',
    `借据号 客户号 工号 发放日期   发放金额 贷款性质 客户类型
     D1     K1     1001 2023-02-01 1000     新增     自主开发型
     D2     K2     1002 2023-02-01 1000     新增     自主开发型`,
  ),
  利息收入: ledger('利息收入', '工号 月份 利息收入\n1001 2023-01 1000\n1002 2023-01 1000'),
  银行卡: ledger('银行卡', '工号 卡号 开卡日期 卡内余额\n1001 C1 2023-01-01 500\n1002 C2 2023-01-01 500'),
  存款日均: ledger(
    '存款日均',
    '期间 工号 账号 基期日均 本期日均\n2023Q1 1001 A1 0 1000\n2023Q1 1002 A2 0 1000',
  ),
  POS商户: ledger('POS商户', '工号 商户号 装机日期\n1001 M1 2023-01-01\n1002 M2 2023-01-01'),
  不良清收: ledger(
    '不良清收',
    '工号 借据号 清收日期 清收方式 清收金额\n1001 B1 2023-01-01 现金 100\n1002 B2 2023-01-01 现金 100',
  ),
  计件业务: ledger('计件业务', '工号 日期 业务项目 数量\n1001 2023-01-01 代收 1\n1002 2023-01-01 代收 1'),
  诉讼时效: ledger(
    '诉讼时效',
    `借据号 客户号 失效日期   原责任人工号 现管户工号 挽回日期   挽回金额 核定奖励
     S1     K1     2005-01-01 1003         1001       2023-01-01 100      -
     S2     K2     2005-01-01 1003         1002       2023-01-01 100      -`,
  ),
};
const PRICES = [ledger('计件单价', '业务项目 单价\n代收 1'), ledger('清收奖励率', '清收方式 比率\n现金 1%')];
/** A run over one of them with a cell of its first row changed. */
export const spoiled = (table: string, column: string, to: Cell): RunResult =>
  paid([changed(LEDGERS[table], 1, column, to), ...PRICES]);
