import type { Say } from './words';

interface TitleBarProps {
  say: Say;
  name: string | null;
  isSample: boolean;
  dirty: boolean;
  busy: boolean;
  onOpen(): void;
  onSave(): void;
  onLanguage(): void;
  onDifferences(): void;
}

/** What is open, what this page is and is not, and the file's buttons. */
export function TitleBar(props: TitleBarProps) {
  const { say, name, isSample, dirty, busy } = props;
  return (
    <header className="title-bar">
      <img className="logo" src="addin/assets/icon-32.png" alt="" width={20} height={20} />
      <div className="title-file">
        {name !== null && (
          <>
            <span className="file-name" title={name}>
              {name}
            </span>
            {isSample && <span className="chip">{say('sample')}</span>}
            {dirty && (
              <span className="dirty" role="img" aria-label={say('unsaved')} title={say('unsaved')} />
            )}
          </>
        )}
      </div>
      <h1 className="title-name">
        <span className="title-product">{say('title')} · </span>
        <strong>{say('notExcel')}</strong>
        <button type="button" className="title-link" onClick={props.onDifferences}>
          {say('differences')}
        </button>
      </h1>
      <div className="title-buttons">
        <button
          type="button"
          className="title-button"
          title={say('openTip')}
          aria-label={say('open')}
          onClick={props.onOpen}
          disabled={busy}
        >
          <Icon path="M2 4.5A1.5 1.5 0 0 1 3.5 3h3l1.7 1.8H14A1.5 1.5 0 0 1 15.5 6.3v.7H6.2L3 14.6A1.5 1.5 0 0 1 2 13.2zM6.8 8.2H17l-2.6 6.3H4.2z" />
          <span>{say('open')}</span>
        </button>
        <button
          type="button"
          className="title-button"
          title={say('saveTip')}
          aria-label={say('save')}
          onClick={props.onSave}
          disabled={busy || name === null}
        >
          <Icon path="M3 4.2C3 3.5 3.5 3 4.2 3h8.6L15 5.2v8.6c0 .7-.5 1.2-1.2 1.2H4.2c-.7 0-1.2-.5-1.2-1.2zM5.2 3v3.4h6.2V3zM5 15V9.6h8V15z" />
          <span>{say('save')}</span>
        </button>
        <button type="button" className="title-button plain" onClick={props.onLanguage} disabled={busy}>
          {say('language')}
        </button>
      </div>
    </header>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
    </svg>
  );
}
