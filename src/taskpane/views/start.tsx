import { Button, Field, Link, Select } from '@fluentui/react-components';
import { usePane } from '../ui/context';
import { ViewFrame } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { startWords } from '../words/start';
import { BeginCard } from './begin-card';
import { PeriodField } from './period-field';

/** Choosing scheme and period; in an empty workbook the way to begin. */
export function StartView() {
  const { state, say, actions } = usePane();
  const styles = useStyles();
  const { schemes, scheme, period, empty, job } = state;
  // In an empty workbook the first scheme stands ready, so that one click is enough.
  const chosen = schemes.find(({ id }) => id === scheme) ?? schemes[0] ?? null;
  const ledgers =
    chosen && !empty && chosen.needed > 0
      ? say(startWords.ledgersFound(chosen.found, chosen.needed))
      : undefined;
  return (
    <ViewFrame title={startWords.title} lead={empty ? startWords.emptyText : startWords.lead}>
      <div className={styles.form}>
        <Field label={say(startWords.scheme)} hint={ledgers}>
          <Select
            value={chosen?.id ?? ''}
            disabled={job !== null}
            onChange={(_, { value }) => void actions.choose(value)}
          >
            {schemes.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </Select>
        </Field>
        {chosen && !empty && <PeriodField key={chosen.id} fit={chosen} />}
      </div>
      {!empty && (
        <div className={styles.buttons}>
          <Button
            className={styles.main}
            appearance="primary"
            disabled={!chosen || period === '' || job !== null}
            onClick={() => {
              actions.show('check');
              void actions.check();
            }}
          >
            {say(startWords.next)}
          </Button>
        </div>
      )}
      <BeginCard fit={chosen} first={empty} />
      <Link
        as="button"
        className={styles.link}
        disabled={job !== null}
        onClick={() => void actions.readAgain()}
      >
        {say(startWords.readAgain)}
      </Link>
    </ViewFrame>
  );
}
