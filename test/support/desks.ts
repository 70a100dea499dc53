import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { Demo, DemoAccount } from '../../scripts/demo/model';
import { accountOf, type Who } from './county';
import { ElectronDesk, type DeskDevices } from './electron-desk';
import type { StoryDevices } from './story-devices';

/** The windows that are open in one test: made on fresh profiles, watched, and cleared away with all they leave. */
export class Desks {
  /** What went wrong in any window, in words. */
  readonly troubles: string[] = [];
  private readonly opened: ElectronDesk[] = [];
  private readonly profiles: string[] = [];

  /** @param made keeps the devices that are made, where other stories go on with the same county */
  constructor(
    private readonly county: Demo,
    private readonly made: StoryDevices | null = null,
  ) {}

  account(person: Who): DemoAccount {
    return accountOf(this.county, person);
  }

  /** A window on a fresh profile; nobody is signed in. */
  async fresh(name: string, homeserver = this.county.homeserver, devices: DeskDevices = {}): Promise<ElectronDesk> {
    const profile = await mkdtemp(join(tmpdir(), 'piiri-profile-'));
    this.profiles.push(profile);
    return this.open({ name, homeserver, profile, troubles: this.troubles, ...devices });
  }

  /** Somebody of the county at a new device, signed in through the interface, with earlier messages restored. */
  async of(person: Who, devices: DeskDevices = {}): Promise<ElectronDesk> {
    const account = this.account(person);
    await this.made?.note(account.userId);
    const desk = await this.fresh(person, this.county.homeserver, devices);
    await desk.enter(account);
    return desk;
  }

  /** Opens Piiri again on the profile of a desk that was closed or killed. */
  again({ options }: ElectronDesk): Promise<ElectronDesk> {
    return this.open(options);
  }

  /** Clears everything away, and keeps pictures of what was on the screens where the test failed. */
  async close(testInfo: TestInfo): Promise<void> {
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const desk of this.opened) {
      if (hasFailed) await attachPicture(desk, testInfo);
      await desk.close();
    }
    await this.made?.remove();
    await Promise.all(this.profiles.map((profile) => rm(profile, { recursive: true, force: true })));
  }

  private async open(options: ElectronDesk['options']): Promise<ElectronDesk> {
    const desk = await ElectronDesk.open(options);
    this.opened.push(desk);
    return desk;
  }
}

async function attachPicture({ page, options }: ElectronDesk, testInfo: TestInfo): Promise<void> {
  const path = testInfo.outputPath(`${options.name}.png`);
  const taken = await page.screenshot({ path, timeout: 5_000 }).catch(() => null);
  if (taken) await testInfo.attach(options.name, { path, contentType: 'image/png' });
}
