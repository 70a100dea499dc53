import { expect, type Locator, type Page } from '@playwright/test';

/** A circle's hours, promise and duty: the summary on its page, and the pages on which they are edited. */
export class CircleService {
  readonly summary: Locator;
  readonly saveHours: Locator;
  readonly saveWeek: Locator;
  readonly saveState: Locator;
  readonly shifts: Locator;
  readonly shiftForm: Locator;
  readonly copyForm: Locator;
  readonly preview: Locator;

  constructor(private readonly page: Page) {
    this.summary = page.getByRole('region', { name: 'Aukiolo ja päivystys' });
    this.saveHours = page.getByRole('button', { name: 'Tallenna aukiolo' });
    this.saveWeek = page.getByRole('button', { name: 'Tallenna viikko' });
    this.saveState = page.getByText('Ei tallentamattomia muutoksia.');
    this.shifts = page.getByRole('list', { name: 'Viikon vuorot' });
    this.shiftForm = page.getByRole('dialog', { name: /vuoro/ });
    this.copyForm = page.getByRole('dialog', { name: 'Kopioi viikko eteenpäin' });
    this.preview = page.getByRole('region', { name: 'Kaksi seuraavaa viikkoa' });
  }

  /** A weekday of the form, such as "maanantai". */
  day(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  time(day: string, number: number, end: 'alkaa' | 'päättyy'): Locator {
    return this.page.getByLabel(`${day}, ${number}. aika ${end}`);
  }

  /** The promise of one urgency, such as "heti". */
  promise(urgency: string): Locator {
    return this.page.getByRole('group', { name: urgency, exact: true });
  }

  async editHours(): Promise<void> {
    await this.summary.getByRole('link', { name: 'Muokkaa aukioloa' }).click();
  }

  async openDuty(name: 'Muokkaa päivystystä' | 'Näytä päivystys'): Promise<void> {
    await this.summary.getByRole('link', { name }).click();
  }

  async backToCircle(): Promise<void> {
    await this.page.getByRole('link', { name: /^Takaisin: / }).click();
  }

  shift(text: string | RegExp): Locator {
    return this.shifts.getByRole('button', { name: text });
  }

  gap(text: string): Locator {
    return this.page.getByText(`Kukaan ei päivystä ${text}.`, { exact: true });
  }

  /** Adds a shift with the keyboard alone, from the button that adds one. */
  async addByKeyboard(shift: { who: string; day: string; from: string; to: string }): Promise<void> {
    const { keyboard } = this.page;
    await this.page.getByRole('button', { name: 'Lisää vuoro' }).focus();
    await keyboard.press('Enter');
    await this.typeChoice(this.shiftForm.getByRole('combobox').nth(0), shift.who);
    await keyboard.press('Tab');
    await this.typeChoice(this.shiftForm.getByRole('combobox').nth(1), shift.day);
    await keyboard.press('Tab');
    await keyboard.type(shift.from);
    await keyboard.press('Tab');
    await keyboard.type(shift.to);
    await keyboard.press('Enter');
    await this.shiftForm.waitFor({ state: 'hidden' });
  }

  /** Chooses in the list that has the focus by its first letters, once it offers it: people come as the device hears of them. */
  private async typeChoice(list: Locator, letters: string): Promise<void> {
    await expect(list).toBeFocused();
    await expect(list.locator('option').filter({ hasText: new RegExp(`^${letters}`) })).not.toHaveCount(0);
    await this.page.keyboard.type(letters);
    await expect(list.locator('option:checked')).toHaveText(new RegExp(`^${letters}`));
  }

  /** Drags from a place of a shift by so many days and hours of the grid. */
  async drag(shift: Locator, part: 'middle' | 'end', by: { days: number; hours: number }): Promise<void> {
    const [block, grid] = [await shift.boundingBox(), await this.shifts.boundingBox()];
    const hour = await this.hourHeight(shift);
    if (!block || !grid) throw new Error('the shift is not on the screen');
    const x = block.x + block.width / 2;
    const y = part === 'middle' ? block.y + block.height / 2 : block.y + block.height - 4;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + (by.days * grid.width) / 7, y + by.hours * hour, { steps: 8 });
    await this.page.mouse.up();
  }

  private hourHeight(shift: Locator): Promise<number> {
    return shift.evaluate((block) => {
      const place = block.parentElement;
      if (!place) throw new Error('the shift stands nowhere');
      return place.clientHeight / Number(getComputedStyle(place).getPropertyValue('--length'));
    });
  }
}
