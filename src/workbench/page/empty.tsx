import type { Say } from './words';

/** What stands in the place of the grid while no workbook is open. */
export function Empty({ say, message, onOpen }: { say: Say; message: string; onOpen(): void }) {
  return (
    <section className="grid-place empty" aria-label={say('grid')}>
      <div className="empty-card">
        <img src="addin/assets/icon-64.png" alt="" width={48} height={48} />
        <h2>{message === '' ? say('emptyTitle') : message}</h2>
        {message === '' && <p>{say('emptyText')}</p>}
        {message === '' && (
          <button type="button" className="button primary" onClick={onOpen}>
            {say('open')}
          </button>
        )}
      </div>
    </section>
  );
}
