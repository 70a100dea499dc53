import type { Locator, Page } from '@playwright/test';

/** What a room tells beside its messages: who has read them, who writes, and of what one is notified. */
export class Marks {
  readonly noticeButton: Locator;
  readonly notices: Locator;

  constructor(private readonly page: Page) {
    this.noticeButton = page.getByRole('button', { name: /^Ilmoitukset tästä keskustelusta/ });
    this.notices = page.getByRole('dialog', { name: 'Ilmoitukset tästä keskustelusta' });
  }

  /** Who has read up to a message that holds the words. */
  readBy(words: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('article').filter({ hasText: words }) })
      .getByRole('button', { name: /lukenut tähän asti/ });
  }

  typing(words: string): Locator {
    return this.page.locator('.typing').getByText(words).last();
  }
}
