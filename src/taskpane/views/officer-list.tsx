import { Badge, Link, mergeClasses } from '@fluentui/react-components';
import type { Overview } from '../../app/overview';
import { payOf } from '../../app/pane/summary';
import { usePane } from '../ui/context';
import { Limited, Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { resultWords } from '../words/results';
import { itemName, money, shortFigure } from '../words/say';

const SHOWN = 8;
/** Schemes that pay nothing show this many figures of each officer. */
const FIGURES = 3;

/** Every officer with his pay (or his first figures), each a link to its explanation. */
export function OfficerList({ overview }: { overview: Overview }) {
  const { say, state, actions, language } = usePane();
  const styles = useStyles();
  const { officers, payable, parts } = overview;
  const item = payable.at(-1) ?? parts.at(-1);
  const pays = payable.length > 0;
  const title = say(pays ? resultWords.byOfficer : resultWords.scores);
  const open = (id: string) => {
    if (!item) return;
    actions.show('explain');
    void actions.explain(id, item.name);
  };
  return (
    <Section title={title}>
      <div className={styles.card}>
        <Limited items={officers} first={SHOWN} more={resultWords.more}>
          {(shown) => (
            <ul className={mergeClasses(styles.list, styles.ruled)}>
              {shown.map((officer) => (
                <li key={officer.id} className={mergeClasses(styles.row, styles.between)}>
                  <span className={styles.grow}>
                    {officer.id} {officer.name}{' '}
                    {officer.status === 'held' && (
                      <Badge appearance="tint" color="warning">
                        {say(resultWords.held)}
                      </Badge>
                    )}
                  </span>
                  {item && (
                    <Link
                      as="button"
                      className={styles.number}
                      disabled={state.job !== null}
                      aria-label={`${say(resultWords.explain(`${officer.id} ${officer.name}`))} ${valueOf(officer)}`}
                      onClick={() => open(officer.id)}
                    >
                      {valueOf(officer)}
                    </Link>
                  )}
                  {!pays &&
                    parts.slice(-FIGURES - 1, -1).map((one) => (
                      <span key={one.name} className={styles.quiet}>
                        {itemName(language, one.name, one.source.english)}{' '}
                        {shortFigure(officer.items[one.name], one.unit)}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          )}
        </Limited>
      </div>
    </Section>
  );

  function valueOf(officer: Overview['officers'][number]): string {
    if (pays) return money(payOf(overview, officer).toFixed(2));
    return item ? shortFigure(officer.items[item.name], item.unit) : '';
  }
}
