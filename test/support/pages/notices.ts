import type { Locator, Page } from '@playwright/test';

/** The choices of whether and when one is notified. */
export class NoticeSettingsDialog {
  readonly dialog: Locator;
  readonly show: Locator;
  readonly quiet: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Asetukset' });
    this.show = this.dialog.getByRole('checkbox', { name: 'Näytä ilmoitukset tällä laitteella' });
    this.quiet = this.dialog.getByRole('checkbox', { name: 'Pidä hiljaista aikaa' });
  }

  /** Keeps quiet on every day from one time to another. */
  async keepQuiet(from: string, to: string): Promise<void> {
    await this.quiet.check();
    await this.dialog.getByLabel('Alkaa klo').selectOption(from);
    await this.dialog.getByLabel('Päättyy klo').selectOption(to);
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Sulje' }).last().click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
