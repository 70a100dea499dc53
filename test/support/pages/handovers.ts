import type { Locator, Page } from '@playwright/test';

interface OfferInWords {
  to: { person: string } | { circle: string };
  summary: string;
  reason: string;
  expected: string;
}

/** Handing a client over from the group chat that is open: the panel, the dialogs and the cards in its talk. */
export class Handovers {
  readonly form: Locator;
  readonly dialog: Locator;
  private readonly fold: Locator;
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('dialog', { name: 'Siirrä asiakas' });
    this.dialog = page.getByRole('dialog');
    this.panel = page.getByRole('complementary');
    this.fold = this.panel.getByRole('button', { name: /^(Siirto|Överföring)/ });
  }

  /** Unfolds the panel, where it is folded. */
  async show(): Promise<void> {
    if ((await this.fold.getAttribute('aria-expanded')) === 'false') await this.fold.click();
  }

  async begin({ to, summary, reason, expected }: OfferInWords): Promise<void> {
    await this.show();
    await this.panel.getByRole('button', { name: 'Siirrä asiakas' }).click();
    if ('person' in to) {
      await this.form.getByLabel('Hae nimellä, yksiköllä, ammatilla tai osaamisella').fill(to.person);
      await this.form.getByRole('checkbox', { name: to.person }).check();
    } else {
      await this.form.getByRole('radio', { name: 'Piirille' }).check();
      await this.form.getByLabel('Piiri', { exact: true }).selectOption(to.circle);
    }
    await this.form.getByLabel('Mitä on tehty ja missä ollaan').fill(summary);
    await this.form.getByLabel('Miksi siirretään').fill(reason);
    await this.form.getByLabel('Mitä vastaanottajalta odotetaan').fill(expected);
  }

  async offer(): Promise<void> {
    await this.form.getByRole('button', { name: 'Tarjoa siirtoa' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  /** An offer in the midst of the talk. */
  card(words: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('group', { name: /^(Siirto|Överföring)$/ })
      .filter({ hasText: words });
  }

  /** Accepts with the deadline that is proposed, in whichever language the person's interface is. */
  async accept(words: string): Promise<void> {
    await this.card(words)
      .getByRole('button', { name: /^(Ota vastaan|Ta emot)$/ })
      .click();
    await this.dialog.getByRole('button', { name: /^(Ota vastaan|Ta emot)$/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
