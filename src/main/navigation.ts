/** The window shows Piiri's page and nothing else, and opens no other window. */
import type { App, WebContents } from 'electron';
import type { OwnPage } from './own-page';

/** True when the page itself may go to the address: its own start page and nothing else. */
export function mayNavigate(url: string, own: OwnPage): boolean {
  return own.isStart(url);
}

/** Holds every web contents that the app ever makes to the rule. */
export function guardNavigation(app: App, own: OwnPage): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, own));
}

function guardContents(contents: WebContents, own: OwnPage): void {
  contents.on('will-navigate', (event, url) => {
    if (!mayNavigate(url, own)) event.preventDefault();
  });
  contents.on('will-redirect', (event, url) => {
    if (!mayNavigate(url, own)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url, own)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
