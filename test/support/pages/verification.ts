import type { Locator, Page } from '@playwright/test';

/** The dialog in which one's devices verify each other. */
export class Verification {
  readonly dialog: Locator;
  readonly emoji: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Laitteen vahvistaminen' });
    this.emoji = this.dialog.getByRole('list', { name: 'Verrattavat kuvat' }).getByRole('listitem');
  }

  /** Presses a button of the footer: the dialog's cross may have the same name. */
  press(name: string): Promise<void> {
    return this.dialog.getByRole('button', { name, exact: true }).last().click();
  }

  /** The names of the seven that are shown. */
  async names(): Promise<string[]> {
    await this.emoji.nth(6).waitFor();
    return this.emoji.allInnerTexts();
  }
}
