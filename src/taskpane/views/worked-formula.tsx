import { mergeClasses } from '@fluentui/react-components';
import type { Input, Worked } from '../../run/explanation';
import { usePane } from '../ui/context';
import { PlaceLink } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { explainWords } from '../words/explain';
import { COLON, figure } from '../words/say';

/** A formula with its numbers put in, its steps, and where the numbers come from. */
export function WorkedFormula({
  worked,
  formula,
  below = [],
}: {
  worked: Worked;
  formula: string;
  /** Items that are explained further down. */
  below?: readonly string[];
}) {
  const { say } = usePane();
  const styles = useStyles();
  const { substituted, value, steps, inputs, fault } = worked;
  const told = inputs.filter(
    ({ kind, name, value: one }) =>
      !(kind === 'share' && one.text === '1') && !(kind === 'item' && below.includes(name)),
  );
  return (
    <>
      {substituted !== formula && (
        <div className={styles.section}>
          <span className={styles.quiet}>{say(explainWords.worked)}</span>
          <code className={styles.code}>
            {substituted}
            {fault ? '' : ` = ${figure(value.text, value.unit)}`}
          </code>
        </div>
      )}
      {fault && (
        <span className={styles.wrap}>
          <span className={styles.strong}>
            {say(explainWords.fault)}
            {say(COLON)}
          </span>
          {say(fault)}
        </span>
      )}
      {steps.length > 0 && (
        <div className={styles.section}>
          <span className={styles.quiet}>{say(explainWords.steps)}</span>
          <ul className={mergeClasses(styles.list, styles.rows)}>
            {steps.map((step) => (
              <li key={`${step.function} ${step.name}`} className={styles.wrap}>
                <span className={styles.strong}>{step.name}</span>
                {step.clause && <span className={styles.quiet}> {step.clause.id}</span>}
                <code className={styles.code}>
                  {step.substituted}
                  {step.fault || step.value.text === step.substituted
                    ? ''
                    : ` = ${step.value.text === '' ? '""' : step.value.text}`}
                </code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {told.length > 0 && <Inputs inputs={told} />}
    </>
  );
}

function Inputs({ inputs }: { inputs: readonly Input[] }) {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <span className={styles.quiet}>{say(explainWords.inputs)}</span>
      <ul className={mergeClasses(styles.list, styles.rows)}>
        {inputs.map(({ kind, name, value, origin, where, clause }, at) => (
          <li key={`${name} ${at}`} className={styles.section}>
            <span className={mergeClasses(styles.row, styles.between)}>
              <span className={styles.grow}>{name}</span>
              <span className={styles.number}>
                {kind !== 'item' && value.text === ''
                  ? say(explainWords.blank)
                  : figure(value.text, value.unit)}
              </span>
            </span>
            {(origin || where || clause) && (
              <span className={mergeClasses(styles.quiet, styles.row)}>
                {origin && <span>{say(origin)}</span>}
                {where && <PlaceLink where={where} />}
                {clause && <span>{clause.id}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
