import type { Page } from '@playwright/test';

/** Chromium's own line about a request that failed: of the network and of refusals tests tell by what is on the screen. */
const networkLine = /^Failed to load resource: /;

/**
 * Collects what a page must never have: errors nobody caught, errors in the console (where a breach of the content
 * policy is written too), and a screen that could not be drawn.
 */
export function watch(page: Page, name: string, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || networkLine.test(message.text())) return;
    troubles.push(`${name}: ${message.text()}`);
  });
  page.on('crash', () => troubles.push(`${name}: the page crashed`));
}
