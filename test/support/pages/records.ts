import type { Locator, Page } from '@playwright/test';

/** From the talk of the group chat that is open to the client record: the panel, the draft, and the marks. */
export class Records {
  readonly draft: Locator;
  readonly marking: Locator;
  readonly withdrawal: Locator;
  readonly made: Locator;
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.draft = page.getByRole('dialog', { name: 'Kirjausluonnos' });
    this.marking = page.getByRole('dialog', { name: 'Merkitse kirjatuksi' });
    this.withdrawal = page.getByRole('dialog', { name: 'Perutaanko kirjausmerkintä?' });
    this.made = page.getByRole('list', { name: 'Tehdyt kirjausmerkinnät' });
    this.panel = page.getByRole('complementary', { name: 'Tapaus' });
  }

  get fold(): Locator {
    return this.panel.getByRole('button', { name: /^Kirjaus/ });
  }

  /** Unfolds the panel, where it is folded. */
  async show(): Promise<void> {
    if ((await this.fold.getAttribute('aria-expanded')) === 'false') await this.fold.click();
  }

  async choose(): Promise<void> {
    await this.show();
    await this.panel.getByRole('button', { name: 'Valitse viestit' }).click();
  }

  /** The box at a message of the talk. */
  box(words: string): Locator {
    return this.page.getByRole('region', { name: 'Viestit' }).getByRole('checkbox', { name: words });
  }

  chosen(words: string): Locator {
    return this.panel.getByRole('list', { name: 'Kirjaukseen valitut viestit' }).getByText(words);
  }

  async write(): Promise<void> {
    await this.show();
    await this.panel.getByRole('button', { name: 'Luonnostele kirjaus' }).click();
    await this.draft.waitFor();
  }

  part(name: string): Locator {
    return this.draft.getByRole('textbox', { name, exact: true });
  }

  /** A record in the midst of the talk. */
  card(reference: string): Locator {
    return this.page.getByRole('main').getByRole('group', { name: 'Kirjausmerkintä' }).filter({ hasText: reference });
  }

  async mark(reference: string): Promise<void> {
    await this.draft.getByRole('button', { name: 'Merkitse kirjatuksi' }).click();
    await this.marking.getByLabel('Viite asiakastietojärjestelmässä').fill(reference);
    await this.marking.getByRole('button', { name: 'Merkitse kirjatuksi' }).click();
    await this.marking.waitFor({ state: 'hidden' });
  }
}
