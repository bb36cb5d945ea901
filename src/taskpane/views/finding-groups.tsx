import { Button, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { findingTitle } from '../../app/wording';
import type { Found } from '../state/state';
import { usePane } from '../ui/context';
import { Disclosure, Limited, PlaceLink } from '../ui/parts';
import { useStyles } from '../ui/styles';
import { checkWords } from '../words/check';
import { SettleForm } from './settle-form';

export type Grouping = 'kind' | 'officer';

const SHOWN = 5;

/** Findings of one severity by problem or by officer. */
export function FindingGroups({ found, grouping }: { found: readonly Found[]; grouping: Grouping }) {
  const { say } = usePane();
  const styles = useStyles();
  const groups = useMemo(() => groupsOf(found, grouping), [found, grouping]);
  const titleOf = (key: string, [first]: readonly Found[]) => {
    if (grouping === 'kind') return say(findingTitle(key));
    return key === '' ? say(checkWords.everybody) : `${key} ${first.officerName}`.trim();
  };
  // What touches everybody comes first.
  const sorted = [...groups].sort(([a], [b]) => Number(b === '') - Number(a === ''));
  return sorted.map(([key, group]) => (
    <Disclosure
      key={key}
      title={titleOf(key, group)}
      aside={<span className={styles.quiet}>{say(checkWords.count(group.length))}</span>}
      open={groups.size <= 2}
    >
      {() => (
        <Limited items={group} first={SHOWN} more={checkWords.more}>
          {(shown) => (
            <ul className={mergeClasses(styles.list, styles.ruled)}>
              {shown.map((one, at) => (
                <li key={`${one.finding.where.row} ${one.finding.where.column} ${at}`}>
                  <FindingEntry found={one} grouping={grouping} />
                </li>
              ))}
            </ul>
          )}
        </Limited>
      )}
    </Disclosure>
  ));
}

function groupsOf(found: readonly Found[], grouping: Grouping): Map<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const key = grouping === 'kind' ? one.finding.code : (one.finding.officer ?? '');
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function FindingEntry({ found, grouping }: { found: Found; grouping: Grouping }) {
  const { say, state } = usePane();
  const styles = useStyles();
  const [settling, setSettling] = useState(false);
  const { finding, officerName } = found;
  const { where, message, officer, clause, code, settled } = finding;
  const about =
    grouping === 'kind' ? [officer, officerName].filter(Boolean).join(' ') : say(findingTitle(code));
  return (
    <div className={styles.section}>
      <div className={mergeClasses(styles.row, styles.between)}>
        <PlaceLink where={where} />
        <span className={styles.quiet}>{[about, clause].filter(Boolean).join(' · ')}</span>
      </div>
      <span className={styles.wrap}>{say(message)}</span>
      {settled && (
        <span className={styles.quiet}>
          {say(checkWords.done(settled.action, settled.reason, settled.by))}
        </span>
      )}
      {found.settling && !settling && (
        <div>
          <Button size="small" disabled={state.job !== null} onClick={() => setSettling(true)}>
            {say(checkWords.settle)}
          </Button>
        </div>
      )}
      {settling && <SettleForm found={found} close={() => setSettling(false)} />}
    </div>
  );
}
