import { Button } from '@fluentui/react-components';
import { runWords } from '../words/run';
import { usePane } from './context';
import { Empty, ViewFrame, type Framed } from './parts';

/** A view that needs a period: without one it says so and leads to where it is chosen. */
export function PeriodFrame({ title, lead, children }: Framed) {
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
