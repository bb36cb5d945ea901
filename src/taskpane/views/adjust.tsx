import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Overview } from '../../app/overview';
import { usePane } from '../ui/context';
import { Empty } from '../ui/parts';
import { PeriodFrame } from '../ui/period-frame';
import { useStyles } from '../ui/styles';
import { adjustWords } from '../words/adjust';
import { itemName } from '../words/say';

const AMOUNT = /^-?\d{1,12}(\.\d{1,2})?$/;

/** Pay to add or deduct, with its reason and approver. */
export function AdjustView() {
  const { state, say, actions } = usePane();
  const { results, preview, job } = state;
  const overview = results?.overview ?? preview?.overview ?? null;
  return (
    <PeriodFrame title={adjustWords.title} lead={adjustWords.lead}>
      {overview ? (
        <Form overview={overview} />
      ) : (
        <Empty title={adjustWords.noOfficers} text={adjustWords.noOfficersText}>
          <Button appearance="primary" disabled={job !== null} onClick={() => void actions.showResults()}>
            {say(adjustWords.load)}
          </Button>
        </Empty>
      )}
    </PeriodFrame>
  );
}

const BLANK = { officer: '', item: '', amount: '', reason: '', by: '' };

function Form({ overview }: { overview: Overview }) {
  const { state, say, actions, language } = usePane();
  const styles = useStyles();
  const [form, setForm] = useState(BLANK);
  const [asked, setAsked] = useState(false);
  const items = overview.calculation.scheme.items.filter(
    ({ unit, source }) => unit === '元' && source.辅助 !== '是',
  );
  const amount = form.amount.replace(/[,，\s]/g, '').replace(/^[−－]/, '-');
  const sound = AMOUNT.test(amount) && Number(amount) !== 0;
  const set =
    (key: keyof typeof BLANK) =>
    (_: unknown, { value }: { value: string }) =>
      setForm({ ...form, [key]: value });
  const need = (wrong: boolean, text: string) =>
    asked && wrong ? ({ validationState: 'error', validationMessage: text } as const) : ({} as const);
  const blank = (key: keyof typeof BLANK) => need(form[key].trim() === '', say(adjustWords.required));
  const submit = () => {
    setAsked(true);
    if (!sound || Object.values(form).some((text) => text.trim() === '')) return;
    void actions.adjust({ ...form, amount }).then((done) => {
      if (!done) return;
      setForm({ ...BLANK, by: form.by });
      setAsked(false);
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={say(adjustWords.officer)} required {...blank('officer')}>
        <Select value={form.officer} onChange={set('officer')}>
          <option value="">{say(adjustWords.choose)}</option>
          {overview.officers.map(({ id, name }) => (
            <option key={id} value={id}>
              {id} {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(adjustWords.item)} required {...blank('item')}>
        <Select value={form.item} onChange={set('item')}>
          <option value="">{say(adjustWords.choose)}</option>
          {items.map(({ name, source }) => (
            <option key={name} value={name}>
              {itemName(language, name, source.english)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say(adjustWords.amount)}
        hint={say(adjustWords.amountHint)}
        required
        {...need(!sound, say(adjustWords.amountWrong))}
      >
        <Input inputMode="decimal" value={form.amount} onChange={set('amount')} />
      </Field>
      <Field label={say(adjustWords.reason)} required {...blank('reason')}>
        <Textarea rows={2} value={form.reason} onChange={set('reason')} />
      </Field>
      <Field label={say(adjustWords.by)} required {...blank('by')}>
        <Input value={form.by} onChange={set('by')} />
      </Field>
      <span className={styles.quiet}>{say(adjustWords.period(state.period))}</span>
      <div className={styles.buttons}>
        <Button className={styles.main} type="submit" appearance="primary" disabled={state.job !== null}>
          {say(adjustWords.submit)}
        </Button>
        <Button className={styles.main} disabled={state.job !== null} onClick={() => actions.show('run')}>
          {say(adjustWords.again)}
        </Button>
      </div>
    </form>
  );
}
