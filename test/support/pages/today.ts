import type { Locator, Page } from '@playwright/test';

/** Tänään: one queue over all circles. */
export class Today {
  readonly pane: Locator;

  constructor(page: Page) {
    this.pane = page.getByRole('region', { name: 'Tänään', exact: true });
  }

  row(words: string): Locator {
    return this.pane.getByRole('link', { name: words });
  }

  /** The rows under a heading. */
  section(name: string): Locator {
    return this.pane.getByRole('region', { name, exact: true });
  }

  /** What has been put off, folded away. */
  get snoozed(): Locator {
    return this.pane.locator('details');
  }

  accept(room: string | RegExp): Locator {
    return this.pane.getByRole('button', { name: room });
  }
}
