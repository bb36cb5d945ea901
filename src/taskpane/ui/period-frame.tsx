import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Message } from '../../formula/value';
import { runWords } from '../words/run';
import { usePane } from './context';
import { Empty, ViewFrame } from './parts';

/** A view that needs a period: without one it says so and leads to where it is chosen. */
export function PeriodFrame({
  title,
  lead,
  children,
}: {
  title: Message;
  lead?: Message;
  children: ReactNode;
}) {
  const { state, say, actions } = usePane();
  return (
    <ViewFrame title={title} lead={lead}>
      {state.period === '' ? (
        <Empty title={runWords.nothing}>
          <Button appearance="primary" onClick={() => actions.show('start')}>
            {say(runWords.toStart)}
          </Button>
        </Empty>
      ) : (
        children
      )}
    </ViewFrame>
  );
}
