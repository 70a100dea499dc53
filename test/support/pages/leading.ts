import type { Locator, Page } from '@playwright/test';

export interface NewCircleInWords {
  name: string;
  purpose?: string;
}

/** What leads do to circles, and how others ask to be let in: the forms, a circle's page, and what is told of it. */
export class Leading {
  readonly newCircle: Locator;
  readonly circlePurpose: Locator;
  readonly rooms: Locator;
  readonly people: Locator;
  readonly archivedRooms: Locator;

  constructor(private readonly page: Page) {
    this.newCircle = page.getByRole('button', { name: 'Uusi piiri' });
    this.circlePurpose = page.getByRole('main').locator('.circle-page__purpose');
    this.rooms = page.getByRole('main').getByRole('region', { name: 'Huoneet', exact: true });
    this.people = page.getByRole('main').getByRole('region', { name: /^\d+ ihmi(nen|stä)$/ });
    this.archivedRooms = this.rooms.getByText(/^\d+ arkistoitu/);
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Fills in the form of a new circle and makes it. */
  async makeCircle({ name, purpose = '' }: NewCircleInWords): Promise<void> {
    await this.newCircle.click();
    const form = this.dialog('Uusi piiri');
    await form.getByLabel('Piirin nimi').fill(name);
    await form.getByLabel('Tarkoitus').fill(purpose);
    await form.getByRole('button', { name: 'Luo piiri' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** What is told of something that is under way. */
  underWay(words: string | RegExp): Locator {
    return this.page.getByRole('status').getByText(words);
  }

  /** Chooses an item of the menu of a circle, room or person. */
  async choose(menu: string, item: string | RegExp): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: menu }).click();
    await this.page.getByRole('menu').locator('[role^=menuitem]').filter({ hasText: item }).click();
  }

  /** Presses the button of a dialog that says what happens. */
  async confirm(dialog: string | RegExp, button: string): Promise<void> {
    await this.dialog(dialog).getByRole('button', { name: button, exact: true }).click();
    await this.dialog(dialog).waitFor({ state: 'hidden' });
  }

  async makeRoom(name: string): Promise<void> {
    await this.rooms.getByRole('button', { name: 'Uusi huone' }).click();
    const form = this.dialog(/^Uusi huone/);
    await form.getByLabel('Huoneen nimi').fill(name);
    await form.getByRole('button', { name: 'Luo huone' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  async renameRoom(from: string, to: string): Promise<void> {
    await this.choose(`Huoneen toiminnot: ${from}`, 'Muuta nimeä tai aihetta');
    const form = this.dialog(`Muokkaa: ${from}`);
    await form.getByLabel('Huoneen nimi').fill(to);
    await form.getByRole('button', { name: 'Tallenna' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** Opens the form of the circle that is on the page. */
  async beginEditing(circle: string): Promise<Locator> {
    await this.choose(`Toiminnot: ${circle}`, 'Muokkaa piiriä');
    return this.dialog(`Muokkaa: ${circle}`);
  }

  /** Asks to be let into a circle, from the page on which all are browsed. */
  async askIn(circle: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `Pyydä pääsyä: ${circle}` }).click();
    const form = this.dialog(`Pyydä pääsyä: ${circle}`);
    await form.getByLabel(/^Perustelu/).fill(reason);
    await form.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** A circle among those that are browsed. */
  found(circle: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: circle });
  }

  person(name: string): Locator {
    return this.people.getByRole('listitem').filter({ hasText: name });
  }
}
