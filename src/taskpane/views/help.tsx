import { Link, mergeClasses } from '@fluentui/react-components';
import { usePane } from '../ui/context';
import { ViewFrame } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { helpWords } from '../words/help';

/** How to begin, and where the functions for cells are described. */
export function HelpView() {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <ViewFrame title={helpWords.title} lead={helpWords.lead}>
      <ol className={mergeClasses(styles.list, styles.rows)}>
        {helpWords.steps.map(({ title, text }, at) => (
          <li key={title.zh} className={styles.card}>
            <span className={styles.strong}>
              {at + 1}. {say(title)}
            </span>
            <span className={styles.lead}>{say(text)}</span>
          </li>
        ))}
      </ol>
      <Link href={say(helpWords.functionsPage)} target="_blank" rel="noreferrer">
        {say(helpWords.functions)}
      </Link>
    </ViewFrame>
  );
}
