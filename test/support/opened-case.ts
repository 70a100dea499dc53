import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { paths } from '../../src/renderer/data/paths';
import type { Demo } from '../../scripts/demo/model';
import { roomOf } from './county';
import type { Desk } from './desk';

export interface Invited {
  desk: Desk;
  /** As the picker of people calls it. */
  profession: string;
  name: string;
}

/** What the contact says of the matter, and which of its lines are shared. */
export interface Matter {
  text: string;
  share: readonly string[];
}

/**
 * A contact of a client of its own is recorded, and a group chat opened from it, to which all come.
 * @returns the group chat's name; everybody has it open
 */
export async function openedCase(
  county: Demo,
  lead: Desk,
  client: string,
  invited: readonly Invited[],
  { text, share }: Matter = { text: '', share: [] },
): Promise<string> {
  await lead.goTo(paths.room(roomOf(county, 'Yhteydenotot').roomId));
  await lead.contacts.record({ client, phone: '', municipality: 'Hämynlahti', reason: 'mobility', text });
  await lead.contacts.open(client);
  await lead.contacts.take();
  await lead.contacts.openCaseButton.click();
  for (const { profession, name } of invited) await lead.contacts.pick(profession, name);
  for (const line of share) await lead.contacts.share(line);
  await lead.contacts.confirmOpening();
  await lead.page.getByRole('link', { name: /^Siirry ryhmächattiin Y-/ }).click();
  const title = lead.page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^Y-\w{5} · /);
  const name = await title.innerText();
  for (const { desk } of invited) {
    await accept(desk.page, name);
    await desk.goTo('/cases');
    await desk.page.getByRole('link', { name }).first().click();
    await expect(desk.page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(name);
  }
  return name;
}

/** Accepts the invitation, whatever language the person's interface is in. */
async function accept(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`: ${name}$`) }).click();
}
