import type { Locator, Page } from '@playwright/test';
import type { Profession } from '../../../src/domain/directory';
import { professions } from '../../../src/domain/directory';
import { urgencies, type Urgency } from '../../../src/domain/service';

export interface AskedInWords {
  topic: string;
  text?: string;
  urgency?: Urgency;
  wanted?: Profession[];
}

export type QuestionStatusWord = 'Avoin' | 'Otettu' | 'Vastattu' | 'Suljettu';

/** A consultation room: its questions and the form that asks one. */
export class ConsultationRoom {
  readonly askButton: Locator;
  readonly form: Locator;
  readonly talkTab: Locator;

  constructor(private readonly page: Page) {
    this.askButton = page.getByRole('main').getByRole('button', { name: 'Kysy', exact: true });
    this.form = page.getByRole('dialog', { name: 'Kysy', exact: true });
    this.talkTab = page.getByRole('tab', { name: /^Vapaa keskustelu/ });
  }

  row(topic: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: topic });
  }

  filter(name: 'Avoimet' | 'Omat' | 'Suljetut'): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async ask({ topic, text = '', urgency, wanted = [] }: AskedInWords): Promise<void> {
    await this.askButton.click();
    await this.form.getByLabel('Aihe').fill(topic);
    if (urgency) await this.form.getByRole('radio', { name: urgencies[urgency].fi }).check();
    await this.form.getByLabel('Kysymys', { exact: true }).fill(text);
    for (const code of wanted) await this.form.getByRole('checkbox', { name: professions[code].fi }).check();
    await this.form.getByRole('button', { name: 'Lähetä' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }
}

/** A question with its thread. */
export class QuestionPage {
  readonly head: Locator;
  readonly title: Locator;
  readonly answerDialog: Locator;

  constructor(page: Page) {
    this.title = page.getByRole('main').getByRole('heading', { level: 1 });
    this.head = page.getByRole('main').getByRole('region', { name: 'Kysymys', exact: true });
    this.answerDialog = page.getByRole('dialog', { name: 'Merkitse vastatuksi' });
  }

  act(name: 'Ota' | 'Anna takaisin' | 'Merkitse vastatuksi' | 'Sulje' | 'Avaa uudelleen'): Locator {
    return this.head.getByRole('button', { name, exact: true });
  }

  status(word: QuestionStatusWord): Locator {
    return this.head.getByText(word, { exact: true });
  }

  /** Marks the newest message of another than the asker as the answer, as the dialog proposes. */
  async markAnswered(): Promise<void> {
    await this.act('Merkitse vastatuksi').click();
    await this.answerDialog.getByRole('button', { name: 'Merkitse vastatuksi' }).click();
    await this.answerDialog.waitFor({ state: 'hidden' });
  }
}
