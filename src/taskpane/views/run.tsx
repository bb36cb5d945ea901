import { Badge, Button, mergeClasses } from '@fluentui/react-components';
import type { Preview, SheetAhead } from '../state/state';
import { usePane } from '../ui/context';
import { Disclosure, Empty, Section } from '../ui/parts';
import { PeriodFrame } from '../ui/period-frame';
import { useStyles } from '../ui/styles';
import { runWords } from '../words/run';
import { Totals } from './totals';

/** What a run will write, and the run. */
export function RunView() {
  const { state, say, actions } = usePane();
  const styles = useStyles();
  const { period, preview, job, record, scheme } = state;
  const written = record?.scheme === scheme && record.period === period;
  const taken = preview?.sheets.some(({ fate }) => fate === 'taken') ?? false;
  return (
    <PeriodFrame title={runWords.title} lead={runWords.lead}>
      {written && !preview && (
        <Empty title={runWords.there(period)}>
          <Button
            disabled={job !== null}
            onClick={() => {
              actions.show('results');
              void actions.showResults();
            }}
          >
            {say(runWords.show)}
          </Button>
        </Empty>
      )}
      {preview && <Ahead preview={preview} />}
      <div className={styles.buttons}>
        {/* What is advised stands first: a preview, then the run. */}
        {!preview && (
          <Button
            className={styles.main}
            appearance="primary"
            disabled={job !== null}
            onClick={() => void actions.preview()}
          >
            {say(runWords.preview)}
          </Button>
        )}
        <Button
          className={styles.main}
          appearance={preview ? 'primary' : 'secondary'}
          disabled={job !== null || taken}
          onClick={() => void actions.calculate()}
        >
          {say(preview ? runWords.calculate : runWords.direct)}
        </Button>
        {preview && (
          <Button className={styles.main} disabled={job !== null} onClick={() => void actions.preview()}>
            {say(runWords.previewAgain)}
          </Button>
        )}
      </div>
    </PeriodFrame>
  );
}

function Ahead({ preview }: { preview: Preview }) {
  const { say } = usePane();
  const styles = useStyles();
  const { sheets, overview } = preview;
  const count = (fate: SheetAhead['fate']) => sheets.filter((sheet) => sheet.fate === fate).length;
  const taken = sheets.filter(({ fate }) => fate === 'taken');
  return (
    <>
      <Totals overview={overview} />
      <Section
        title={say(runWords.ahead)}
        aside={
          <span className={styles.quiet}>{say(runWords.aheadCount(count('new'), count('replaced')))}</span>
        }
      >
        {taken.length > 0 && (
          <>
            <p className={styles.lead}>{say(runWords.takenText)}</p>
            <SheetList sheets={taken} />
          </>
        )}
        <div className={styles.card}>
          <Disclosure title={say(runWords.allNames)}>{() => <SheetList sheets={sheets} />}</Disclosure>
          {count('replaced') > 0 && <span className={styles.quiet}>{say(runWords.ownSheets)}</span>}
        </div>
      </Section>
    </>
  );
}

const COLOURS = { new: 'success', replaced: 'informative', taken: 'danger' } as const;

function SheetList({ sheets }: { sheets: readonly SheetAhead[] }) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, styles.rows)}>
      {sheets.map(({ name, fate }) => (
        <li key={name} className={mergeClasses(styles.row, styles.between)}>
          <span className={styles.grow}>{name}</span>
          <Badge appearance="tint" color={COLOURS[fate]}>
            {say(runWords.fate[fate])}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
