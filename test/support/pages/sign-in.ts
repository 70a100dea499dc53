import type { Locator, Page } from '@playwright/test';
import type { DemoAccount } from '../../../scripts/demo/model';

/** The sign-in screen. */
export class SignInPage {
  readonly user: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly problem: Locator;

  constructor(private readonly page: Page) {
    this.user = page.getByLabel('Käyttäjätunnus');
    this.password = page.getByLabel('Salasana');
    this.submit = page.getByRole('button', { name: 'Kirjaudu' });
    this.problem = page.getByRole('alert');
  }

  async enter({ user, password }: Pick<DemoAccount, 'user' | 'password'>): Promise<void> {
    await this.user.fill(user);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** Chooses another homeserver; the page reloads. */
  async useHomeserver(address: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Vaihda palvelinta' }).click();
    await this.page.getByLabel('Palvelimen osoite').fill(address);
    const reloaded = this.page.waitForEvent('load');
    await this.page.getByRole('button', { name: 'Käytä tätä palvelinta' }).click();
    await reloaded;
  }
}
