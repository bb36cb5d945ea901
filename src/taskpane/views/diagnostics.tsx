import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { diagnosticsText } from '../diagnostics/report';
import { buildName } from '../diagnostics/build';
import type { HostFacts } from '../workbook';
import { usePane } from '../ui/context';
import { ViewFrame } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { diagnosticsWords } from '../words/diagnostics';
import { shellWords } from '../words/shell';

const UNKNOWN: HostFacts = { host: '—', platform: '—', version: '—', officeSource: '—', apiSets: [] };

/** Facts for the administrator; and the pane's language. */
export function DiagnosticsView() {
  const { state, say, log, language, actions } = usePane();
  const styles = useStyles();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const text = diagnosticsText(state.facts ?? UNKNOWN, buildName(), log.entries());
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <ViewFrame title={diagnosticsWords.title} lead={diagnosticsWords.lead}>
      <div className={styles.buttons}>
        {state.phase === 'failed' && (
          <Button className={styles.main} onClick={() => void actions.begin()}>
            {say(shellWords.retry)}
          </Button>
        )}
        <Button className={styles.main} appearance="primary" onClick={() => void copy()}>
          {say(copied === 'yes' ? diagnosticsWords.copied : diagnosticsWords.copy)}
        </Button>
      </div>
      <span role="status" className={styles.quiet}>
        {copied === 'yes' && say(diagnosticsWords.copied)}
        {copied === 'failed' && say(diagnosticsWords.notCopied)}
      </span>
      <Field label={say(diagnosticsWords.text)}>
        <Textarea readOnly rows={12} value={text} resize="vertical" />
      </Field>
      <Field label={say(diagnosticsWords.language)}>
        <Select
          value={language}
          onChange={(_, { value }) => void actions.speak(value === 'en' ? 'en' : 'zh')}
        >
          <option value="zh">中文</option>
          <option value="en">English</option>
        </Select>
      </Field>
      <span className={styles.quiet}>{say(shellWords.offline)}</span>
    </ViewFrame>
  );
}
