import type { Locator, Page } from '@playwright/test';

/** The group chats one is in, and what of the contact is shared in the one that is open. */
export class Cases {
  readonly list: Locator;
  readonly shared: Locator;
  readonly participants: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('list', { name: 'Tapaukset' });
    this.shared = page.getByRole('region', { name: 'Mitä yhteydenotosta on jaettu' });
    this.participants = page.getByRole('list', { name: 'Mukana' });
  }
}
