import type { Locator, Page } from '@playwright/test';

/** The dialogs in which a recovery key is made, shown and given. */
export class Recovery {
  readonly giveKey: Locator;
  readonly setUp: Locator;
  readonly save: Locator;
  readonly key: Locator;
  readonly restore: Locator;

  constructor(private readonly page: Page) {
    this.giveKey = page.getByRole('dialog', { name: 'Avaa aiemmat viestisi' });
    this.setUp = page.getByRole('dialog', { name: 'Luo palautusavain' });
    this.save = page.getByRole('dialog', { name: 'Ota palautusavain talteen' });
    this.key = this.giveKey.getByLabel('Palautusavain');
    this.restore = this.giveKey.getByRole('button', { name: 'Avaa viestit' });
  }

  /** Gives the key in the dialog that a new device opens by itself. */
  async give(recoveryKey: string): Promise<void> {
    await this.key.fill(recoveryKey);
    await this.restore.click();
    await this.giveKey.waitFor({ state: 'hidden' });
  }

  async later(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: 'Myöhemmin' }).click();
  }

  /** Makes the key of an account used for the first time, and says that it is kept. */
  async make(): Promise<string> {
    await this.setUp.getByRole('button', { name: 'Luo palautusavain' }).click();
    const recoveryKey = await this.save.getByLabel('Palautusavain').innerText();
    await this.save.getByRole('button', { name: 'Olen ottanut avaimen talteen' }).click();
    return recoveryKey;
  }
}
