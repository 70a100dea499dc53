import type { Locator, Page } from '@playwright/test';

/** A room's talk or a question's thread: its messages, and where one writes. */
export class Talk {
  readonly messages: Locator;
  readonly field: Locator;
  readonly send: Locator;

  constructor(page: Page) {
    this.messages = page.getByRole('region', { name: /^(Viestit|Meddelanden)$/ });
    this.field = page.getByRole('textbox', { name: /^(Kirjoita (viesti|vastaus)|Skriv ett (meddelande|svar))$/ });
    this.send = page.getByRole('button', { name: /^(Lähetä|Skicka)$/ });
  }

  /** Sends words, and the second Enter lets them go at once. */
  async say(words: string): Promise<void> {
    await this.field.fill(words);
    await this.send.click();
    await this.field.press('Enter');
  }

  /** Every message that holds the words. */
  message(words: string): Locator {
    return this.messages.getByRole('article').filter({ hasText: words });
  }

  /** A message of one's own that the homeserver has not yet confirmed. */
  waiting(words: string): Locator {
    return this.message(words).getByText(/^\s*(Odottaa lähtöä|Lähetetään)\s*$/);
  }
}
