import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { Demo, DemoAccount } from '../../scripts/demo/model';
import { accountOf, type Who } from './county';
import { ElectronDesk, type DeskDevices } from './electron-desk';
import type { KeptDesks } from './kept-desks';
import type { StoryDevices } from './story-devices';

/** The windows that are open in one test: watched, and all but those of people who stay cleared away with what they leave. */
export class Desks {
  /** What went wrong in any window, in words. */
  readonly troubles: string[];
  private readonly opened: ElectronDesk[] = [];
  private readonly profiles: string[] = [];
  /** Who has sat down, each at the newest of her desks. */
  private readonly seated = new Map<Who, Promise<ElectronDesk>>();

  /** @param stay where other stories go on with the same county: who stays at her desk, and the devices that do not stay */
  constructor(
    private readonly county: Demo,
    private readonly stay: { kept: KeptDesks; made: StoryDevices } | null = null,
  ) {
    this.troubles = stay?.kept.troubles ?? [];
  }

  account(person: Who): DemoAccount {
    return accountOf(this.county, person);
  }

  /** A window on a fresh profile; nobody is signed in. */
  async fresh(name: string, homeserver = this.county.homeserver, devices: DeskDevices = {}): Promise<ElectronDesk> {
    const profile = await mkdtemp(join(tmpdir(), 'piiri-profile-'));
    this.profiles.push(profile);
    return this.open({ name, homeserver, profile, troubles: this.troubles, ...devices });
  }

  /**
   * Somebody of the county at her desk, signed in, with earlier messages restored: where she has sat since an earlier
   * story, else at a new device. Whoever is asked for again sits at two.
   */
  of(person: Who, devices: DeskDevices = {}): Promise<ElectronDesk> {
    const before = this.seated.get(person);
    const seated = before ? before.then(() => this.anew(person, devices)) : this.atFirstDesk(person, devices);
    this.seated.set(person, seated);
    return seated;
  }

  /** Opens Piiri again on the profile of a desk that was closed or killed. */
  again({ options }: ElectronDesk): Promise<ElectronDesk> {
    return this.open(options);
  }

  /** Clears everything away, and keeps pictures of what was on the screens where the test failed. */
  async close(testInfo: TestInfo): Promise<void> {
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    if (hasFailed) for (const [place, desk] of this.opened.entries()) await attachPicture(desk, place + 1, testInfo);
    // After a failure nobody knows what the desks are like.
    if (hasFailed) await this.stay?.kept.close();
    else for (const person of this.seated.keys()) await this.stay?.kept.tidy(person);
    for (const desk of this.opened) if (!this.stay?.kept.has(desk)) await desk.close();
    await this.stay?.made.remove(this.stay.kept.stayingDevices());
    await Promise.all(this.profiles.map((profile) => rm(profile, { recursive: true, force: true })));
  }

  private async atFirstDesk(person: Who, devices: DeskDevices): Promise<ElectronDesk> {
    if (!this.stay || devices.fakeDevices) return this.anew(person, devices);
    const { kept } = this.stay;
    const desk = kept.of(person) ?? (await this.stayingAtNew(person, kept));
    if (!this.opened.includes(desk)) this.opened.push(desk);
    return desk;
  }

  /** A new device at which somebody stays after the story, and which is the keeper's from then on. */
  private async stayingAtNew(person: Who, kept: KeptDesks): Promise<ElectronDesk> {
    const desk = await this.fresh(person);
    await desk.enter(this.account(person));
    await kept.keep(person, desk);
    this.profiles.splice(this.profiles.indexOf(desk.options.profile), 1);
    return desk;
  }

  private async anew(person: Who, devices: DeskDevices): Promise<ElectronDesk> {
    const desk = await this.fresh(person, this.county.homeserver, devices);
    await desk.enter(this.account(person));
    return desk;
  }

  private async open(options: ElectronDesk['options']): Promise<ElectronDesk> {
    const desk = await ElectronDesk.open(options);
    this.opened.push(desk);
    return desk;
  }
}

/** @param place which of the story's desks it is: a person may sit at two */
async function attachPicture({ page, options }: ElectronDesk, place: number, testInfo: TestInfo): Promise<void> {
  const name = `${place} ${options.name}`;
  const path = testInfo.outputPath(`${name}.png`);
  const taken = await page.screenshot({ path, timeout: 5_000 }).catch(() => null);
  if (taken) await testInfo.attach(name, { path, contentType: 'image/png' });
}
