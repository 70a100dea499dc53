import type { Locator, Page } from '@playwright/test';

/** The directory: the list that is searched, a person's card, the dialogs that change it, and the import. */
export class People {
  readonly list: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  readonly now: Locator;
  readonly title: Locator;
  readonly edit: Locator;
  readonly maintain: Locator;
  readonly editForm: Locator;
  readonly addForm: Locator;
  readonly ownForm: Locator;
  readonly importRows: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Ihmiset', exact: true });
    this.search = this.list.getByRole('searchbox');
    this.rows = this.list.getByRole('list', { name: 'Ihmiset' }).getByRole('link');
    this.title = page.getByRole('main').getByRole('heading', { level: 1 });
    this.now = page.getByRole('region', { name: 'Saatavuus nyt' });
    this.edit = page.getByRole('button', { name: 'Muokkaa tietoja' });
    this.maintain = page.getByRole('button', { name: 'Ylläpidä' });
    this.editForm = page.getByRole('dialog', { name: /^Muokkaa tietoja/ });
    this.addForm = page.getByRole('dialog', { name: 'Lisää henkilö' });
    this.ownForm = page.getByRole('dialog', { name: 'Oma saatavuus' });
    this.importRows = page.getByRole('main').getByRole('row');
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Opens somebody's card from the list. */
  async open(name: string): Promise<void> {
    await this.search.fill(name);
    await this.row(name).click();
    await this.title.filter({ hasText: name }).waitFor();
  }

  async choose(item: string): Promise<void> {
    await this.maintain.click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Opens the import with a file chosen. */
  async chooseFile(csv: string): Promise<void> {
    await this.choose('Tuo tiedostosta');
    await this.fill(csv);
  }

  async fill(csv: string): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'hakemisto.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  }

  /** The row of a file, as a spreadsheet numbers it. */
  importRow(line: number): Locator {
    return this.importRows.filter({ has: this.page.getByRole('cell', { name: String(line), exact: true }) });
  }

  async saveEdit(): Promise<void> {
    await this.editForm.getByRole('button', { name: 'Tallenna tiedot' }).click();
    await this.editForm.waitFor({ state: 'hidden' });
  }
}
