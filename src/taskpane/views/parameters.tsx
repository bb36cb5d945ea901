import {
  Badge,
  Button,
  Checkbox,
  Field,
  Link,
  mergeClasses,
  SearchBox,
  Spinner,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ParameterInForce } from '../../run/explain-parameters';
import { usePane } from '../ui/context';
import { Empty } from '../ui/parts';
import { PeriodFrame } from '../ui/period-frame';
import { useStyles } from '../ui/styles';
import { useReading } from '../ui/use-reading';
import { jobWords } from '../words/job';
import { parameterWords } from '../words/parameters';

/** The parameters in force: value, unit, date, post, clause; edited in the workbook's own table. */
export function ParametersView() {
  return (
    <PeriodFrame title={parameterWords.title} lead={parameterWords.lead}>
      <Parameters />
    </PeriodFrame>
  );
}

/** The list stays in its place while it is read again after an edit. */
function Parameters() {
  const { state, say, actions } = usePane();
  const { parameters, parametersOld, job } = state;
  useReading(parameters === null || parametersOld, actions.showParameters);
  if (parameters) return <ParameterList parameters={parameters} />;
  return job ? (
    <Spinner size="small" label={say(job.title)} />
  ) : (
    <Button onClick={() => void actions.showParameters()}>{say(jobWords.parameters)}</Button>
  );
}

function ParameterList({ parameters }: { parameters: readonly ParameterInForce[] }) {
  const { say } = usePane();
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const [changed, setChanged] = useState(false);
  const shown = parameters.filter((one) => isWanted(one, wanted) && (!changed || one.value !== one.preset));
  return (
    <>
      <Field
        label={say(parameterWords.search)}
        hint={say(parameterWords.count(shown.length, parameters.length))}
      >
        <SearchBox value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      <Checkbox
        label={say(parameterWords.changedOnly)}
        checked={changed}
        onChange={(_, { checked }) => setChanged(checked === true)}
      />
      {shown.length === 0 ? (
        <Empty title={parameterWords.nothing} />
      ) : (
        <ul className={mergeClasses(styles.list, styles.ruled, styles.block)}>
          {shown.map((one) => (
            <li key={`${one.source.参数} ${one.post} ${one.since}`}>
              <ParameterEntry parameter={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function isWanted({ source, value }: ParameterInForce, wanted: string): boolean {
  const words = [source.参数, value, source.条款, source.说明 ?? ''].join(' ').toLowerCase();
  return words.includes(wanted.trim().toLowerCase());
}

function ParameterEntry({ parameter }: { parameter: ParameterInForce }) {
  const { say, state, actions } = usePane();
  const styles = useStyles();
  const { source, value, preset, post, since, where } = parameter;
  const { 参数: name, 条款: clause, 取值: choices, 空: empty } = source;
  const missing = value === '' && empty === '必填';
  const none = say(parameterWords.none);
  const notes = [
    clause,
    since && say(parameterWords.since(since)),
    post && say(parameterWords.post(post)),
    value !== preset && `${say(parameterWords.own)} ${preset || none}`,
    choices && `${say(parameterWords.choices)} ${choices.join(' / ')}`,
  ];
  return (
    <div className={styles.section}>
      <div className={mergeClasses(styles.row, styles.between)}>
        <span className={mergeClasses(styles.grow, styles.strong)}>{name}</span>
        {missing ? (
          <Badge appearance="tint" color="danger">
            {say(parameterWords.missing)}
          </Badge>
        ) : (
          <span className={mergeClasses(styles.wrap, value === '' && styles.quiet)}>
            {value === '' ? none : withUnit(parameter)}
          </span>
        )}
      </div>
      <div className={mergeClasses(styles.row, styles.between, styles.together)}>
        <span className={mergeClasses(styles.quiet, styles.grow)}>{notes.filter(Boolean).join(' · ')}</span>
        <Link
          as="button"
          className={mergeClasses(styles.link, styles.number)}
          disabled={state.job !== null}
          aria-label={say(where ? parameterWords.editName(name) : parameterWords.addName(name))}
          onClick={() => void (where ? actions.goTo(where) : actions.addParameter(source))}
        >
          {say(where ? parameterWords.edit : parameterWords.add)}
        </Link>
      </div>
    </div>
  );
}

/** Ratios carry their sign in the value; dates and texts need no unit. */
function withUnit({ source, value }: ParameterInForce): string {
  const { 单位: unit } = source;
  const shown = NUMBER.test(value) ? value.replace(THOUSANDS, ',') : value;
  return source.取值 || NO_UNIT.test(unit) ? shown : `${shown} ${unit}`;
}

const NUMBER = /^-?\d+$/;
const THOUSANDS = /\B(?=(\d{3})+$)/g;
const NO_UNIT = /^$|[%‰]|日期|文本/;
