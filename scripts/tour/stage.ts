import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Demo, DemoAccount } from '../demo/model';
import { ElectronDesk } from '../../test/support/electron-desk';

const size = { width: 1280, height: 800 };

/** Where the tour is played: the windows of its people, what is said of each step, and the pictures of it. */
export class Stage {
  private readonly desks: ElectronDesk[] = [];
  private readonly troubles: string[] = [];
  private pictures = 0;

  constructor(
    private readonly demo: Demo,
    private readonly pictureFolder: string,
    private readonly say: (line: string) => void,
  ) {}

  account(user: string): DemoAccount {
    const account = this.demo.accounts.find((candidate) => candidate.user === user);
    if (!account) throw new Error(`the demonstration has nobody called ${user}`);
    return account;
  }

  /** Opens a window for somebody, on a profile that ends with the tour. */
  async open(user: string): Promise<ElectronDesk> {
    const { name } = this.account(user);
    const profile = await mkdtemp(join(tmpdir(), 'piiri-tour-'));
    const desk = await ElectronDesk.open({
      name,
      homeserver: this.demo.homeserver,
      profile,
      troubles: this.troubles,
    });
    this.desks.push(desk);
    await desk.app.evaluate(
      ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    );
    return desk;
  }

  /** Plays one step and says how it went; a step that fails ends the tour with a picture of every window. */
  async step(title: string, play: () => Promise<string | void>): Promise<void> {
    const start = performance.now();
    try {
      const outcome = await play();
      const took = `${((performance.now() - start) / 1000).toFixed(1)} s`;
      this.say(`${title} … ✓ ${outcome ? `${outcome} (${took})` : took}`);
    } catch (error) {
      this.say(`${title} … ✗ did not work`);
      for (const desk of this.desks) await this.picture(desk, `failed-${desk.options.name}`).catch(() => undefined);
      throw error;
    }
  }

  /** Keeps what is in a window as a picture, numbered in the order of the tour. */
  async picture(desk: ElectronDesk, name: string): Promise<void> {
    this.pictures += 1;
    const number = String(this.pictures).padStart(2, '0');
    const file = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    await this.pictureAs(desk, join(this.pictureFolder, `${number}-${file}.png`));
  }

  /** Keeps what is in a window as a picture in a file. */
  async pictureAs({ page }: ElectronDesk, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }

  /** Ends all windows. Gives what went wrong in them without anyone seeing it. */
  async close(): Promise<string[]> {
    await Promise.all(this.desks.map((desk) => desk.close()));
    await Promise.all(this.desks.map(({ options }) => rm(options.profile, { recursive: true, force: true })));
    return this.troubles;
  }
}

/** Seconds until something has happened elsewhere, in words. */
export async function inSeconds(happening: Promise<unknown>): Promise<string> {
  const start = performance.now();
  await happening;
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
