import type { Locator, Page } from '@playwright/test';

/** The group chats one is in; of the one that is open what is shared of the contact, its people, and its life. */
export class Cases {
  readonly list: Locator;
  readonly closedList: Locator;
  readonly shared: Locator;
  readonly participants: Locator;
  readonly menu: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('list', { name: 'Tapaukset' });
    this.closedList = page.getByRole('list', { name: /^Suljetut tapaukset/ });
    this.shared = page.getByRole('region', { name: 'Mitä yhteydenotosta on jaettu' });
    this.participants = page.getByRole('list', { name: /^(Mukana|Med i gruppen)$/ });
    this.menu = page.getByRole('button', { name: /^(Tapauksen toiminnot|Åtgärder för ärendet)$/ });
    this.dialog = page.getByRole('dialog');
  }

  person(name: string): Locator {
    return this.participants.getByRole('listitem').filter({ hasText: name });
  }

  /** Chooses of what can be done to the case. */
  async choose(item: string): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Chooses of what can be done about somebody in it. */
  async chooseFor(name: string, item: string): Promise<void> {
    await this.person(name).getByRole('button').click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
