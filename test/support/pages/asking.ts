import type { Locator, Page } from '@playwright/test';

/** The form that asks a question, from wherever it is opened, and a circle's list of topics. */
export class Asking {
  readonly form: Locator;
  readonly railButton: Locator;
  readonly places: Locator;
  readonly topic: Locator;
  readonly line: Locator;
  readonly text: Locator;
  readonly send: Locator;
  readonly topics: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('dialog', { name: 'Kysy', exact: true });
    this.railButton = page.getByRole('navigation').getByRole('button', { name: 'Kysy', exact: true });
    this.places = this.form.getByRole('group', { name: 'Missä kysyt' });
    this.topic = this.form.getByLabel('Aihe', { exact: true });
    this.line = this.form.getByLabel('Tarkennus');
    this.text = this.form.getByLabel('Kysymys', { exact: true });
    this.send = this.form.getByRole('button', { name: 'Lähetä' });
    this.topics = page.getByRole('main').getByRole('region', { name: 'Kysymysten aiheet' });
  }

  /** Chooses one of the places that the person is in. */
  async choosePlace(name: string): Promise<void> {
    await this.places.waitFor();
    const more = this.places.getByRole('button', { name: 'Vaihda tai lisää paikkoja' });
    if (await more.isVisible()) await more.click();
    await this.places.getByRole('checkbox', { name }).check();
  }

  /** Adds topics to the list of the circle that is on the page, each by its Finnish and Swedish name. */
  async addTopics(topics: readonly { fi: string; sv?: string }[]): Promise<void> {
    await this.topics.getByRole('button', { name: 'Muokkaa aiheita' }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Kysymysten aiheet/ });
    for (const { fi, sv = '' } of topics) {
      await dialog.getByRole('button', { name: 'Lisää aihe' }).click();
      const row = dialog.getByRole('listitem').last();
      await row.getByLabel('suomi').fill(fi);
      await row.getByLabel('ruotsi').fill(sv);
    }
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
