import { createRoot } from 'react-dom/client';
import { App, type Served } from './app';
import { followF6 } from './areas';
import { languageOf } from './words';

async function start(): Promise<void> {
  // The server sees by it that the page is open.
  const alive = new EventSource('alive');
  const served = (await (await fetch('session.json')).json()) as Served;
  followF6(served.addin);
  createRoot(document.getElementById('root')!).render(
    <App served={served} alive={alive} firstLanguage={languageOf(location.search)} />,
  );
}

void start();
