import { Button, Checkbox, Field, Input, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { RunRecord } from '../../app/seal/written';
import type { Sealed } from '../state/state';
import { usePane } from '../ui/context';
import { Empty, Section, ViewFrame } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { useReading } from '../ui/use-reading';
import { sealWords } from '../words/seal';
import { startWords } from '../words/start';
import { SealHistory } from './seal-history';

/** Sealing what is to be paid, and whether anything changed since. */
export function SealView() {
  const { state, say, actions } = usePane();
  const { sealed, job } = state;
  useReading(sealed === null, actions.showSeals);
  return (
    <ViewFrame title={sealWords.title} lead={sealWords.lead}>
      {!sealed && job && <Spinner size="small" label={say(job.title)} />}
      {!sealed && !job && (
        <Button onClick={() => void actions.showSeals()}>{say(startWords.readAgain)}</Button>
      )}
      {sealed && <Contents sealed={sealed} />}
    </ViewFrame>
  );
}

function Contents({ sealed }: { sealed: Sealed }) {
  const { say, state, actions } = usePane();
  const { record } = state;
  const { seals } = sealed;
  const already = seals.find(({ scheme, period }) => scheme === record?.scheme && period === record.period);
  return (
    <>
      {!record && (
        <Empty title={sealWords.nothing} text={sealWords.nothingText}>
          <Button appearance="primary" onClick={() => actions.show('run')}>
            {say(sealWords.toRun)}
          </Button>
        </Empty>
      )}
      {record && (
        <Form
          key={`${record.scheme} ${record.period} ${already?.time}`}
          record={record}
          already={already ? say(sealWords.already(already.time, already.by)) : ''}
        />
      )}
      <SealHistory sealed={sealed} />
    </>
  );
}

function Form({ record, already }: { record: RunRecord; already: string }) {
  const { say, state, actions } = usePane();
  const styles = useStyles();
  const [by, setBy] = useState('');
  const [time, setTime] = useState(() => actions.timeNow());
  const [checked, setChecked] = useState(false);
  const [replace, setReplace] = useState(false);
  const [asked, setAsked] = useState(false);
  const need = (wrong: boolean, text: string) =>
    asked && wrong ? ({ validationState: 'error', validationMessage: text } as const) : ({} as const);
  const submit = () => {
    setAsked(true);
    if (by.trim() !== '' && time.trim() !== '' && checked)
      void actions.seal({ by, time: time.trim(), replace });
  };
  const closed = already !== '' && !replace;
  return (
    <Section title={say(sealWords.toSeal(record.period))}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {already && (
          <>
            <span className={styles.strong}>{already}</span>
            <Checkbox
              label={say(sealWords.again)}
              checked={replace}
              onChange={(_, data) => setReplace(data.checked === true)}
            />
          </>
        )}
        {!closed && (
          <>
            <Field label={say(sealWords.by)} required {...need(by.trim() === '', say(sealWords.required))}>
              <Input value={by} onChange={(_, { value }) => setBy(value)} />
            </Field>
            <Field
              label={say(sealWords.time)}
              required
              {...need(time.trim() === '', say(sealWords.required))}
            >
              <Input value={time} onChange={(_, { value }) => setTime(value)} />
            </Field>
            <Field {...need(!checked, say(sealWords.mustCheck))}>
              <Checkbox
                label={say(sealWords.checked)}
                checked={checked}
                onChange={(_, data) => setChecked(data.checked === true)}
              />
            </Field>
            <Button type="submit" appearance="primary" disabled={state.job !== null}>
              {say(sealWords.seal)}
            </Button>
          </>
        )}
      </form>
    </Section>
  );
}
