import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Overview } from '../../app/overview';
import { usePane } from '../ui/context';
import { useStyles } from '../ui/styles';
import { resultWords } from '../words/results';
import { itemName, money } from '../words/say';

const useTotalStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(132px, 100%), 1fr))',
    gap: '12px',
    margin: 0,
  },
  fact: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    gap: '2px',
    minWidth: 0,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  people: { margin: 0 },
});

/** What will be paid and what is on hold. */
export function Totals({ overview }: { overview: Overview }) {
  const { say, language } = usePane();
  const styles = useStyles();
  const own = useTotalStyles();
  const { officers, held, payable, totals } = overview;
  const people = (count: number) => say(resultWords.officers(count));
  const name = payable.map((item) => itemName(language, item.name, item.source.english)).join(' + ');
  const facts: [string, string, string][] =
    payable.length > 0
      ? [
          [say(resultWords.payable), money(totals.payable), people(officers.length - held.length)],
          [say(resultWords.held), money(totals.held), people(held.length)],
        ]
      : [
          [say(resultWords.payable), people(officers.length), ''],
          [say(resultWords.held), people(held.length), ''],
        ];
  return (
    <div className={styles.card}>
      <dl className={own.grid}>
        {facts.map(([title, figure, aside]) => (
          <div key={title} className={own.fact}>
            <dd className={mergeClasses(own.people, styles.quiet)}>{aside}</dd>
            <dd className={own.figure}>{figure}</dd>
            <dt className={styles.quiet}>{title}</dt>
          </div>
        ))}
      </dl>
      <span className={styles.quiet}>
        {payable.length > 0 ? `${name} · ${say(resultWords.yuan)}` : say(resultWords.noPay)}
      </span>
    </div>
  );
}
