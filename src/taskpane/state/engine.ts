/** All that reads rules and ledgers to form figures: fetched when the first figure is wanted. */
export { checkBook } from '../../app/check';
export { explainIn } from '../../app/explain';
export { overviewOf } from '../../app/overview';
export { meaningOf } from '../../app/pane/place';
export { settlingOf } from '../../app/pane/settle';
export { comparedWithSealed, sharesByBranch, sharesByItem } from '../../app/pane/summary';
export { customOf, requireScheme, runScheme } from '../../app/run';
export { runRecordOf } from '../../app/seal/written';
export { parametersInForce } from '../../run/explain-parameters';
export { sealedHistory } from '../../run/history';
export { sealOf } from '../../run/seal';
