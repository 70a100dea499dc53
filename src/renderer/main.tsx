import '../domain/without-eval';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { createEngineClient } from './app/engine-client';
import { findHost } from './app/host';
import { startUp } from './app/start-up';
import { applyDensity, applyTheme, savedDensity, savedLanguage, savedTheme } from './features/settings/preferences';
import { initI18n } from './i18n';

/**
 * Order matters for speed: the texts, the session and the cache are read at once, the list is painted from them, and
 * only then the engine's worker is made (see app/SignedIn.tsx).
 */
async function main(root: HTMLElement): Promise<void> {
  applyTheme(savedTheme());
  applyDensity(savedDensity());
  const engine = createEngineClient();
  const starting = findHost().then((found) => startUp(found, engine));
  await initI18n(savedLanguage());
  createRoot(root, { onRecoverableError: reportCause }).render(<App initial={await starting} engine={engine} />);
}

/** Where React drew anew after an error, it tells that it did; what went wrong is the cause. */
function reportCause(error: unknown): void {
  reportError(error instanceof Error && error.cause !== undefined ? error.cause : error);
}

const root = document.getElementById('root');
if (root) void main(root);
