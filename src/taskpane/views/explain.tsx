import { Button, Field, mergeClasses, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowMeaning } from '../../app/pane/place';
import { REASON_TITLES } from '../../app/wording';
import { usePane } from '../ui/context';
import { Empty, Section } from '../ui/parts';
import { PeriodFrame } from '../ui/period-frame';
import { useStyles } from '../ui/styles';
import { explainWords } from '../words/explain';
import { figure, itemName } from '../words/say';
import { ExplainedFigure } from './explained-figure';

/** Where a figure comes from: selected in the sheet, or chosen here. */
export function ExplainView() {
  const { state, say } = usePane();
  const { explaining, stale } = state;
  const { meaning, explained, at } = explaining;
  return (
    <PeriodFrame title={explainWords.title} lead={explained ? undefined : explainWords.lead}>
      <Chooser key={meaning?.kind === 'figure' || meaning?.kind === 'officer' ? meaning.officer : ''} />
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(explainWords.stale)}</MessageBarBody>
        </MessageBar>
      )}
      {at && !meaning && <Empty title={explainWords.none} text={explainWords.noneText} />}
      {meaning?.kind === 'row' && <RowEarns row={meaning} />}
      {explained && <ExplainedFigure explained={explained} />}
    </PeriodFrame>
  );
}

/** Officer and item by hand: for the keyboard, and where nothing is written yet. */
function Chooser() {
  const { state, say, actions, language } = usePane();
  const styles = useStyles();
  const { results, preview, explaining, job } = state;
  const { meaning } = explaining;
  const overview = results?.overview ?? preview?.overview ?? null;
  const [officer, setOfficer] = useState(
    meaning && meaning.kind !== 'row' ? meaning.officer : (overview?.officers[0]?.id ?? ''),
  );
  if (!overview)
    return (
      <Empty title={explainWords.load} text={explainWords.loadText}>
        <Button appearance="primary" disabled={job !== null} onClick={() => void actions.showResults()}>
          {say(explainWords.load)}
        </Button>
      </Empty>
    );
  const { items } = overview.calculation.scheme;
  const shown = items.filter(({ source, payable }) => source.辅助 !== '是' || payable);
  const item = meaning?.kind === 'figure' ? meaning.item : '';
  return (
    <div className={styles.pair}>
      <Field label={say(explainWords.officer)} size="small">
        <Select
          value={officer}
          disabled={job !== null}
          onChange={(_, { value }) => {
            setOfficer(value);
            if (item) void actions.explain(value, item);
          }}
        >
          {overview.officers.map(({ id, name }) => (
            <option key={id} value={id}>
              {id} {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={say(explainWords.item)}
        size="small"
        hint={meaning?.kind === 'officer' ? say(explainWords.officerRow) : undefined}
      >
        <Select
          value={item}
          disabled={job !== null}
          onChange={(_, { value }) => value && void actions.explain(officer, value)}
        >
          <option value="">—</option>
          {item && !shown.some(({ name }) => name === item) && <option value={item}>{item}</option>}
          {shown.map(({ name, source }) => (
            <option key={name} value={name}>
              {itemName(language, name, source.english)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** A ledger row: what each officer earns by it, or why nobody does. */
function RowEarns({ row }: { row: RowMeaning }) {
  const { state, say, actions, language } = usePane();
  const styles = useStyles();
  const { figures, reason } = row;
  const overview = state.results?.overview ?? state.preview?.overview;
  const titleOf = (item: string) => {
    const items = overview?.calculation.scheme.items ?? [];
    return itemName(language, item, items.find(({ name }) => name === item)?.source.english);
  };
  const why = reason ? REASON_TITLES[reason] : explainWords.rowLookup;
  return (
    <Section title={say(explainWords.rowTitle(row.table, row.row))}>
      <div className={styles.card}>
        {figures.length === 0 && (
          <>
            <span className={styles.strong}>{say(explainWords.rowNone)}</span>
            <span>{say(why)}</span>
          </>
        )}
        {figures.length > 0 && (
          <ul className={mergeClasses(styles.list, styles.ruled)} aria-label={say(explainWords.rowEarns)}>
            {figures.map(({ officer, name, item, amount, unit }) => (
              <li key={`${officer} ${item}`} className={mergeClasses(styles.row, styles.between)}>
                <span className={styles.grow}>
                  {officer} {name} · {titleOf(item)}{' '}
                  <span className={styles.number}>{figure(amount, unit)}</span>
                </span>
                <Button size="small" onClick={() => void actions.explain(officer, item)}>
                  {say(explainWords.explain)}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
