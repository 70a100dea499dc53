import type { Locator, Page } from '@playwright/test';

/** What one does to a message: its menu, and what stands beside it. */
export class Messages {
  readonly pins: Locator;
  readonly thread: Locator;
  readonly poll: Locator;

  constructor(private readonly page: Page) {
    this.pins = page.getByRole('region', { name: 'Kiinnitetyt viestit' });
    this.thread = page.getByRole('complementary', { name: 'Ketju' });
    this.poll = page.getByRole('dialog', { name: 'Uusi äänestys' });
  }

  /** A message of the room's talk that holds the words. */
  of(words: string): Locator {
    return this.page.getByRole('article').filter({ hasText: words });
  }

  /** Chooses an act from a message's menu, as the pointer does. */
  async choose(words: string | Locator, act: string): Promise<void> {
    const message = typeof words === 'string' ? this.of(words).last() : words;
    await this.onItsWay(message).waitFor({ state: 'hidden' });
    await message.click({ button: 'right', position: { x: 4, y: 4 } });
    await this.menuItem(act).click();
  }

  /** Where a message of one's own stands until the homeserver's copy takes its place. */
  private onItsWay(message: Locator): Locator {
    return message.getByText(
      /^\s*(Tallennetaan laitteelle|Lähtee hetken päästä|Odottaa lähtöä|Lähetetään|Lähetetty)\s*$/,
    );
  }

  menuItem(act: string): Locator {
    return this.page.getByRole('menu', { name: 'Viestin toiminnot' }).getByRole('menuitem', { name: act, exact: true });
  }

  /** A sign below a message; its name says who has reacted with it. */
  reaction(words: string, sign: string): Locator {
    return this.of(words).getByRole('button', { name: new RegExp(`^${sign}`) });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
