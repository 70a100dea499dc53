import type { Locator, Page } from '@playwright/test';

export type RailPlace = 'Tänään' | 'Piirit' | 'Tapaukset' | 'Ihmiset' | 'Muut keskustelut';

/** The frame of every signed-in screen: the places on the left, the line on top, the menu of the person. */
export class Shell {
  readonly rail: Locator;
  readonly menuButton: Locator;
  readonly menu: Locator;
  readonly settings: Locator;
  /** What the line on top says of the connection. */
  readonly offline: Locator;

  constructor(private readonly page: Page) {
    this.rail = page.getByRole('navigation');
    this.menuButton = this.rail.locator('[aria-haspopup=menu]');
    this.menu = page.getByRole('menu');
    this.settings = page.getByRole('dialog', { name: /^(Asetukset|Inställningar|Settings)$/ });
    this.offline = page.getByText(/^(Ei yhteyttä|Ingen anslutning)\. /);
  }

  place(name: RailPlace): Locator {
    return this.rail.getByRole('link', { name: new RegExp(`^${name}`) });
  }

  async goTo(name: RailPlace): Promise<void> {
    await this.place(name).click();
  }

  /** Opens a row of the list beside the rail. */
  async openRow(place: RailPlace, row: string): Promise<void> {
    await this.goTo(place);
    // By its title: the last words said in another row may name it too.
    const title = this.page.getByText(row, { exact: true });
    await this.page.getByRole('region', { name: place, exact: true }).getByRole('link').filter({ has: title }).click();
  }

  /** Chooses in the settings; the buttons that lead there in whichever language holds. */
  async set(...choices: string[]): Promise<void> {
    await this.openSettings();
    for (const choice of choices) await this.settings.getByRole('radio', { name: choice, exact: true }).check();
    await this.page.keyboard.press('Escape');
    await this.settings.waitFor({ state: 'hidden' });
  }

  async openSettings(): Promise<void> {
    await this.menuButton.click();
    await this.menu.getByText(/^(Asetukset|Inställningar|Settings)$/).click();
    await this.settings.waitFor();
  }

  async choose(item: string): Promise<void> {
    await this.menuButton.click();
    await this.menu.getByText(item, { exact: true }).click();
  }
}
