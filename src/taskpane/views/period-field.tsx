import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchemeFit } from '../../app/pane/schemes';
import { parsePeriod } from '../../scheme/period';
import { usePane } from '../ui/context';
import { startWords } from '../words/start';

const OTHER = '…';

/** The period: those of the ledgers' dates, the likeliest first, or any other typed in. */
export function PeriodField({ fit }: { fit: SchemeFit }) {
  const { state, say, actions } = usePane();
  const { periods, period, job } = state;
  const [typing, setTyping] = useState(period !== '' && !periods.includes(period));
  const [typed, setTyped] = useState(period);
  const hint = startWords.periodHint[fit.kind];
  const wrong = typed !== '' && parsePeriod(typed)?.kind !== fit.kind;
  const pick = (value: string) => {
    setTyping(value === OTHER);
    if (value === OTHER) setTyped('');
    else void actions.choose(fit.id, value);
  };
  const type = (value: string) => {
    setTyped(value.trim());
    if (parsePeriod(value.trim())?.kind === fit.kind) void actions.choose(fit.id, value.trim());
  };
  return (
    <>
      <Field
        label={say(startWords.period)}
        hint={say(periods.length > 0 ? startWords.proposed : startWords.noPeriod)}
      >
        <Select
          value={typing ? OTHER : period}
          disabled={job !== null}
          onChange={(_, { value }) => pick(value)}
        >
          {period === '' && !typing && <option value="">—</option>}
          {periods.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value={OTHER}>{say(startWords.otherPeriod)}</option>
        </Select>
      </Field>
      {typing && (
        <Field
          label={say(startWords.otherPeriod)}
          hint={say(hint)}
          validationState={wrong ? 'error' : 'none'}
          validationMessage={wrong ? say(startWords.periodWrong(hint)) : undefined}
        >
          <Input value={typed} disabled={job !== null} onChange={(_, { value }) => type(value)} />
        </Field>
      )}
    </>
  );
}
