import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Severity } from '../../ledger/finding';
import type { Checked, Found } from '../state/state';
import { usePane } from '../ui/context';
import { Disclosure, Empty, ViewFrame } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { checkWords } from '../words/check';
import { runWords } from '../words/run';
import { shellWords } from '../words/shell';
import { FindingGroups, type Grouping } from './finding-groups';
import { TablesFound } from './tables-found';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What is wrong, where it is, and how it is mended or settled. */
export function CheckView() {
  const { state, say, actions } = usePane();
  const styles = useStyles();
  const { checked, job, empty } = state;
  if (empty && !checked)
    return (
      <ViewFrame title={checkWords.title} lead={checkWords.lead}>
        <Empty title={shellWords.noLedgers} text={checkWords.noLedgersText}>
          <Button appearance="primary" onClick={() => actions.show('start')}>
            {say(runWords.toStart)}
          </Button>
        </Empty>
      </ViewFrame>
    );
  const open = (checked?.found ?? []).filter(({ finding }) => finding.severity === 'error').length;
  return (
    <ViewFrame title={checkWords.title} lead={checkWords.lead}>
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance={checked && open === 0 ? 'secondary' : 'primary'}
          disabled={job !== null}
          onClick={() => void actions.check()}
        >
          {say(checked ? checkWords.again : checkWords.check)}
        </Button>
        {checked?.full && (
          <Button
            className={styles.main}
            appearance={open === 0 ? 'primary' : 'secondary'}
            disabled={job !== null}
            onClick={() => {
              actions.show('run');
              void actions.preview();
            }}
          >
            {say(checkWords.next)}
          </Button>
        )}
      </div>
      {checked && <Outcome checked={checked} />}
    </ViewFrame>
  );
}

function Outcome({ checked }: { checked: Checked }) {
  const { say } = usePane();
  const styles = useStyles();
  const [grouping, setGrouping] = useState<Grouping>('kind');
  const { found, full } = checked;
  const bySeverity = useMemo(
    () =>
      new Map(
        SEVERITIES.map((severity) => [
          severity,
          found.filter(({ finding }) => finding.severity === severity),
        ]),
      ),
    [found],
  );
  const mending = found.some(({ finding }) => finding.severity !== 'info');
  return (
    <>
      {!full && <p className={styles.lead}>{say(checkWords.notFull)}</p>}
      {!mending && (
        <Empty
          title={found.length === 0 ? checkWords.clean : checkWords.onlyNotes}
          text={full ? checkWords.cleanText : undefined}
        />
      )}
      {mending && (
        <Field label={say(checkWords.groupBy)} orientation="horizontal" size="small">
          <Select
            size="small"
            value={grouping}
            onChange={(_, { value }) => setGrouping(value === 'officer' ? 'officer' : 'kind')}
          >
            <option value="kind">{say(checkWords.byKind)}</option>
            <option value="officer">{say(checkWords.byOfficer)}</option>
          </Select>
        </Field>
      )}
      {SEVERITIES.map((severity) => (
        <SeverityPart
          key={severity}
          severity={severity}
          found={bySeverity.get(severity)!}
          grouping={grouping}
        />
      ))}
      <TablesFound checked={checked} />
    </>
  );
}

function SeverityPart({
  severity,
  found,
  grouping,
}: {
  severity: Severity;
  found: readonly Found[];
  grouping: Grouping;
}) {
  const { say } = usePane();
  const styles = useStyles();
  if (found.length === 0) return null;
  const title = (
    <span className={styles.strong}>
      {say(checkWords.severity[severity])} {found.length}
    </span>
  );
  return (
    <section className={styles.card} aria-label={`${say(checkWords.severity[severity])} ${found.length}`}>
      <Disclosure title={title} open={severity !== 'info'} flush>
        {() => (
          <>
            <span className={styles.quiet}>{say(checkWords.severityHint[severity])}</span>
            <FindingGroups found={found} grouping={grouping} />
          </>
        )}
      </Disclosure>
    </section>
  );
}
