import type { ComponentType } from 'react';
import type { View } from '../state/state';
import { AdjustView } from './adjust';
import { CheckView } from './check';
import { DiagnosticsView } from './diagnostics';
import { ExplainView } from './explain';
import { HelpView } from './help';
import { ParametersView } from './parameters';
import { ResultsView } from './results';
import { RunView } from './run';
import { SealView } from './seal';

/** Every view but the first one. */
export const LATER: Readonly<Record<Exclude<View, 'start'>, ComponentType>> = {
  check: CheckView,
  run: RunView,
  results: ResultsView,
  explain: ExplainView,
  parameters: ParametersView,
  adjust: AdjustView,
  seal: SealView,
  diagnostics: DiagnosticsView,
  help: HelpView,
};
