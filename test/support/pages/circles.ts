import type { Locator, Page } from '@playwright/test';

/** The list of circles with their rooms, a circle's own page, and the rooms that one could join. */
export class Circles {
  readonly list: Locator;
  readonly people: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('region', { name: 'Piirit', exact: true });
    this.people = page.getByRole('region', { name: /^\d+ ihmistä$/ });
  }

  /** The rooms of a circle in the list. */
  group(name: string): Locator {
    return this.list.getByRole('group', { name });
  }

  async openCircle(name: string): Promise<void> {
    await this.group(name).getByRole('heading').getByRole('link').click();
  }

  async find(): Promise<void> {
    await this.list.getByRole('link', { name: 'Selaa piirejä ja huoneita' }).click();
  }

  join(room: string): Locator {
    return this.page.getByRole('button', { name: `Liity: ${room}` });
  }
}
