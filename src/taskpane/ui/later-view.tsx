import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { partOf, type Part } from '../parts';
import type { View } from '../state/state';
import { jobWords } from '../words/job';
import { shellWords } from '../words/shell';
import { usePane } from './context';
import { Empty } from './parts';
import { useStyles } from './styles';

type Later = Part<'views'>['LATER'];

/** Once there, the views stay. */
let there: Later | null = null;

/** A view whose program is fetched when it is first opened; says so meanwhile, and what to do where it does not come. */
export function LaterView({ view }: { view: Exclude<View, 'start'> }) {
  const { say } = usePane();
  const styles = useStyles();
  const [views, setViews] = useState<Later | 'waiting' | 'missing'>(there ?? 'waiting');
  useEffect(() => {
    if (views !== 'waiting') return;
    partOf('views').then(
      ({ LATER }) => setViews((there = LATER)),
      () => setViews('missing'),
    );
  }, [views]);
  if (views === 'waiting')
    return (
      <div className={styles.view}>
        <Spinner size="small" label={say(jobWords.opening)} />
      </div>
    );
  if (views === 'missing')
    return (
      <div className={styles.view} role="alert">
        <Empty title={shellWords.viewMissing} text={shellWords.partMissing}>
          <Button appearance="primary" onClick={() => setViews('waiting')}>
            {say(shellWords.retry)}
          </Button>
        </Empty>
      </div>
    );
  const Shown = views[view];
  return <Shown />;
}
