import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchemeFit } from '../../app/pane/schemes';
import { CUSTOM } from '../../scheme/custom/custom';
import { usePane } from '../ui/context';
import { LedgerIcon, SheetIcon } from '../ui/icons';
import { Disclosure, Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { startWords } from '../words/start';

/** Blank ledgers or sample data in one click; folded away where the workbook has ledgers. */
export function BeginCard({ fit, first }: { fit: SchemeFit | null; first: boolean }) {
  const { say } = usePane();
  if (!fit || fit.id === CUSTOM) return null;
  return first ? (
    <Section title={say(startWords.begin)}>
      <Choices fit={fit} first />
    </Section>
  ) : (
    <Disclosure title={say(startWords.more)}>{() => <Choices fit={fit} first={false} />}</Disclosure>
  );
}

function Choices({ fit, first }: { fit: SchemeFit; first: boolean }) {
  const { say, state, actions } = usePane();
  const styles = useStyles();
  const [dirty, setDirty] = useState(false);
  const busy = state.job !== null;
  return (
    <>
      <div className={styles.card}>
        <Button
          appearance={first ? 'primary' : 'secondary'}
          icon={<SheetIcon />}
          disabled={busy}
          onClick={() => void actions.insertTemplate(fit.id)}
        >
          {say(startWords.template)}
        </Button>
        <span className={styles.quiet}>{say(startWords.templateHint)}</span>
      </div>
      {first && (
        <div className={styles.card}>
          <Button
            icon={<LedgerIcon />}
            disabled={busy}
            onClick={() => void actions.insertSample(fit.id, dirty)}
          >
            {say(startWords.sample)}
          </Button>
          <span className={styles.quiet}>{say(startWords.sampleHint)}</span>
          <Checkbox
            label={say(startWords.dirty)}
            checked={dirty}
            disabled={busy}
            onChange={(_, { checked }) => setDirty(checked === true)}
          />
        </div>
      )}
    </>
  );
}
