import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Action } from '../../app/pane/settle';
import type { Found } from '../state/state';
import { usePane } from '../ui/context';
import { useStyles } from '../ui/styles';
import { checkWords } from '../words/check';

/** The name that was typed last stays for the next finding. */
let lastBy = '';

/** Settling a finding with a reason and a name. */
export function SettleForm({ found, close }: { found: Found; close: () => void }) {
  const { say, state, actions } = usePane();
  const styles = useStyles();
  const offered = found.settling?.actions ?? [];
  const [action, setAction] = useState<Action>(offered[0]);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(lastBy);
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const missing = (text: string) => asked && text.trim() === '';
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '' || by.trim() === '') return;
    lastBy = by;
    void actions.settle(found, { action, reason, by });
  };
  const problem = (text: string) =>
    missing(text)
      ? ({ validationState: 'error', validationMessage: say(checkWords.required) } as const)
      : ({} as const);
  return (
    <form
      className={styles.form}
      aria-label={say(checkWords.settleTitle)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={say(checkWords.settleTitle)}>
        <RadioGroup value={action} onChange={(_, { value }) => setAction(value as Action)}>
          {offered.map((one) => (
            <Radio key={one} value={one} label={say(checkWords.action[one])} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say(checkWords.reason)} required {...problem(reason)}>
        <Textarea ref={first} rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={say(checkWords.by)} required {...problem(by)}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={state.job !== null}>
          {say(checkWords.confirm)}
        </Button>
        <Button onClick={close}>{say(checkWords.back)}</Button>
      </div>
    </form>
  );
}
