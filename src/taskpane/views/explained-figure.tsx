import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { findingTitle, REASON_TITLES } from '../../app/wording';
import type { Explained, ItemExplained, LeftOut } from '../../run/explanation';
import { usePane } from '../ui/context';
import { Disclosure, PlaceLink, Section } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { explainWords } from '../words/explain';
import { COLON, figure, itemName } from '../words/say';
import { LinesExplained } from './lines-explained';
import { WorkedFormula } from './worked-formula';

const useFigureStyles = makeStyles({
  value: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
    overflowWrap: 'anywhere',
  },
  held: { color: tokens.colorStatusWarningForeground3 },
});

/** One figure down to its ledger rows and clauses. */
export function ExplainedFigure({ explained }: { explained: Explained }) {
  const { say, language } = usePane();
  const styles = useStyles();
  const own = useFigureStyles();
  const { officer, figure: root, findings } = explained;
  // Two officers may have the same name.
  const title = `${officer.id} ${officer.name} · ${itemName(language, root.item, root.english)}`;
  return (
    <Section title={title}>
      <div className={styles.card}>
        <span className={own.value}>
          {figure(root.value.text, root.value.unit)}
          {root.value.unit === '元' && language === 'zh' ? ' 元' : ''}
        </span>
        {officer.status === 'held' && (
          <div className={styles.section}>
            <span className={mergeClasses(styles.strong, own.held)}>{say(explainWords.onHold)}</span>
            {findings.slice(0, 5).map((finding, at) => (
              <span key={`${finding.code} ${at}`} className={styles.row}>
                {say(findingTitle(finding.code))} <PlaceLink where={finding.where} />
              </span>
            ))}
          </div>
        )}
        <ItemBody item={root} level={0} />
      </div>
    </Section>
  );
}

function ItemBody({ item, level }: { item: ItemExplained; level: number }) {
  const { say, language } = usePane();
  const styles = useStyles();
  const { clause, formula, functions, notes, worked, leftOut, reads } = item;
  return (
    <>
      {clause && (
        <span className={styles.wrap}>
          <span className={styles.quiet}>{say(explainWords.clause)} </span>
          {clause.id} {clause.title ? say(clause.title) : ''}
        </span>
      )}
      {notes.map((note) => (
        <span key={note.zh} className={styles.wrap}>
          {say(note)}
        </span>
      ))}
      <div className={styles.section}>
        <span className={styles.quiet}>{say(explainWords.formula)}</span>
        <code className={styles.code}>{formula}</code>
        {functions.map(({ name, words }) => (
          <span key={name} className={mergeClasses(styles.quiet, styles.wrap)}>
            {name}
            {say(COLON)}
            {say(words)}
          </span>
        ))}
      </div>
      {worked && <WorkedFormula worked={worked} formula={formula} below={reads.map((read) => read.item)} />}
      <LinesExplained item={item} open={level === 0} />
      {leftOut.map((group) => (
        <LeftOutRows key={group.reason} group={group} />
      ))}
      {reads.length > 0 && (
        <div className={styles.section}>
          <span className={styles.quiet}>{say(explainWords.reads)}</span>
          {reads.map((read) => (
            <Disclosure
              key={read.item}
              title={itemName(language, read.item, read.english)}
              aside={figure(read.value.text, read.value.unit)}
            >
              {() => <ItemBody item={read} level={level + 1} />}
            </Disclosure>
          ))}
        </div>
      )}
    </>
  );
}

function LeftOutRows({ group }: { group: LeftOut }) {
  const { say } = usePane();
  const styles = useStyles();
  const { reason, count, rows } = group;
  const why = say(REASON_TITLES[reason] ?? explainWords.others);
  const more = count - rows.length;
  return (
    <Disclosure title={say(explainWords.leftOut(count, why))}>
      {() => (
        <>
          <ul className={mergeClasses(styles.list, styles.rows)}>
            {rows.map(({ where, because, worked }) => (
              <li key={`${where.table} ${where.row}`} className={styles.wrap}>
                <PlaceLink where={where} /> {because && <span className={styles.quiet}>{say(because)}</span>}
                {!because && worked && (
                  <span className={styles.quiet}>
                    {worked.substituted} {worked.fault ? say(worked.fault) : say(explainWords.notHold)}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {more > 0 && <span className={styles.quiet}>{say(explainWords.moreRows(more))}</span>}
        </>
      )}
    </Disclosure>
  );
}
