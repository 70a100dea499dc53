import type { Locator, Page } from '@playwright/test';
import { onBehalfBases, type OnBehalfBasis } from '../../../src/domain/contact/contact';
import { contactReasons, type BuiltInReason } from '../../../src/domain/contact/contact-reasons';

import { noteClientWords } from '../client-words';

export interface ContactInWords {
  client: string;
  phone?: string;
  municipality?: string;
  reason: BuiltInReason;
  onBehalf?: { name: string; relation: string; basis: OnBehalfBasis };
  text: string;
}

/** A team's inbox, the form that records a contact, a contact, and the dialog that opens a group chat from it. */
export class Contacts {
  readonly form: Locator;
  readonly newButton: Locator;
  readonly openCase: Locator;
  readonly openCaseButton: Locator;
  readonly facts: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('dialog', { name: 'Uusi yhteydenotto' });
    this.newButton = page.getByRole('button', { name: 'Uusi yhteydenotto' });
    this.openCaseButton = page.getByRole('main').getByRole('button', { name: 'Avaa ryhmächat' });
    this.openCase = page.getByRole('dialog', { name: 'Avaa ryhmächat' });
    this.facts = page.getByRole('region', { name: 'Yhteydenoton tiedot' });
  }

  row(client: string): Locator {
    return this.page.getByRole('list', { name: 'Yhteydenotot' }).getByRole('link').filter({ hasText: client });
  }

  /** Opens a contact that was recorded, under the id that the homeserver has given it. */
  async open(client: string): Promise<void> {
    await this.row(client).first().click();
    await this.page.waitForURL(/contacts\/(\$|%24)/);
  }

  /** Takes the contact that is open. The other buttons move up into the place of this one, and stand still after it. */
  async take(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Ota', exact: true }).click();
    await this.page.getByText('Otit tämän hoitaaksesi.').waitFor();
  }

  async record({ client, phone = '', municipality = '', reason, onBehalf, text }: ContactInWords): Promise<void> {
    noteClientWords(client, phone, text, onBehalf?.name ?? '');
    await this.newButton.click();
    await this.form.getByLabel('Asiakkaan nimi').fill(client);
    await this.form.getByLabel('Puhelin', { exact: true }).fill(phone);
    if (municipality) {
      await this.form.getByText('Osoite, kieli ja tuen tarve').click();
      await this.form.getByLabel('Kunta').fill(municipality);
    }
    if (onBehalf) {
      await this.form.getByRole('checkbox', { name: 'Joku muu asioi asiakkaan puolesta' }).check();
      await this.form.getByLabel('Nimi', { exact: true }).fill(onBehalf.name);
      await this.form.getByLabel('Suhde asiakkaaseen').fill(onBehalf.relation);
      await this.form.getByLabel('Peruste').selectOption(onBehalfBases[onBehalf.basis].fi);
    }
    await this.form.getByLabel('Syy').selectOption(contactReasons[reason].fi);
    await this.form.getByLabel('Asia', { exact: true }).fill(text);
    await this.form.getByRole('button', { name: 'Tallenna' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  /** Picks somebody in the dialog that opens a group chat, from among the people of a profession. */
  async pick(profession: string, name: string): Promise<void> {
    const person = this.openCase.getByRole('checkbox', { name });
    const group = this.openCase
      .locator('details')
      .filter({ has: this.page.locator('summary', { hasText: profession }) });
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await person.check();
  }

  /** Ticks a line of the contact to be shared in the group chat. */
  async share(line: string): Promise<void> {
    await this.openCase.getByRole('checkbox', { name: line, exact: true }).check();
  }

  async confirmOpening(): Promise<void> {
    await this.openCase.getByRole('button', { name: 'Avaa ryhmächat' }).click();
    await this.openCase.waitFor({ state: 'hidden' });
  }
}
