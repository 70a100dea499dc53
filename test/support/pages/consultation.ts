import type { Locator, Page } from '@playwright/test';
import type { Profession } from '../../../src/domain/directory/directory';
import { professions } from '../../../src/domain/directory/directory';
import { urgencies, type Urgency } from '../../../src/domain/service/service';

export interface AskedInWords {
  topic: string;
  text?: string;
  urgency?: Urgency;
  wanted?: Profession[];
}

export type QuestionStatusWord = 'Avoin' | 'Otettu' | 'Odottaa kysyjää' | 'Vastattu' | 'Suljettu' | 'Siirretty';

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

export type QuestionActWord =
  | 'Ota'
  | 'Anna takaisin'
  | 'Siirrä kollegalle'
  | 'Siirrä toiseen piiriin'
  | 'Kysy kysyjältä'
  | 'Jatka odottamatta'
  | 'Merkitse vastatuksi'
  | 'Sulje'
  | 'Peru kysymys'
  | 'Avaa uudelleen';

/** A question with its thread. */
export class QuestionPage {
  readonly head: Locator;
  readonly title: Locator;
  readonly answerDialog: Locator;
  readonly askBackDialog: Locator;
  readonly passDialog: Locator;
  readonly moveDialog: Locator;
  /** Tells what others answered while one was writing. */
  readonly meanwhileDialog: Locator;

  constructor(page: Page) {
    this.title = page.getByRole('main').getByRole('heading', { level: 1 });
    this.head = page.getByRole('main').getByRole('region', { name: 'Kysymys', exact: true });
    this.answerDialog = page.getByRole('dialog', { name: 'Merkitse vastatuksi' });
    this.askBackDialog = page.getByRole('dialog', { name: 'Kysy kysyjältä' });
    this.passDialog = page.getByRole('dialog', { name: 'Siirrä kollegalle' });
    this.moveDialog = page.getByRole('dialog', { name: 'Siirrä toiseen piiriin' });
    this.meanwhileDialog = page.getByRole('dialog', { name: 'Toinen ehti vastata' });
  }

  act(name: QuestionActWord): Locator {
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
