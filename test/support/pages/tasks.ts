import type { Locator, Page } from '@playwright/test';

/** Who does what by when in the group chat that is open: its panel, its form, and its card in the talk. */
export class Tasks {
  readonly form: Locator;
  readonly open: Locator;
  private readonly fold: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('dialog', { name: 'Anna tehtävä', exact: true });
    this.open = page.getByRole('list', { name: 'Tekemättä' });
    this.fold = page.getByRole('complementary').getByRole('button', { name: /^Tehtävät/ });
  }

  /** Unfolds the panel, where it is folded. */
  async show(): Promise<void> {
    if ((await this.fold.getAttribute('aria-expanded')) === 'false') await this.fold.click();
  }

  /** @param due whether it is to be done by the first time that is offered, or has no such time */
  async give(what: string, assignee: string, due: boolean): Promise<void> {
    await this.show();
    await this.page.getByRole('button', { name: 'Anna tehtävä' }).click();
    await this.form.getByLabel('Mitä tehdään').fill(what);
    await this.form.getByLabel('Kuka tekee').selectOption(assignee);
    const times = this.form.getByRole('radio');
    await (due ? times.first() : this.form.getByRole('radio', { name: 'Ei määräaikaa' })).check();
    await this.form.getByRole('button', { name: 'Anna tehtävä' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  /** A task in the midst of the talk. */
  card(what: string): Locator {
    return this.page.getByRole('main').getByRole('group', { name: 'Tehtävä' }).filter({ hasText: what });
  }

  /** The box that says that one is done, in the talk. */
  box(what: string): Locator {
    return this.card(what).getByRole('checkbox', { name: `Tehty: ${what}` });
  }
}
