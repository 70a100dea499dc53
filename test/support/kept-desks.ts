import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { hostGlobal, type HostBridge } from '../../src/preload/contract';
import type { Who } from './county';
import type { ElectronDesk } from './electron-desk';
import type { HomeserverDevices } from './homeserver-devices';

interface KeptDesk {
  desk: ElectronDesk;
  userId: string;
  deviceId: string;
  choices: Choices;
}

/** What a person has chosen for a device. */
type Choices = Record<string, string>;

/**
 * People who stay at their desks from one story to the next, as in a day of work: to sit down at a new device is most
 * of what a story would cost.
 */
export class KeptDesks {
  /** What went wrong in any of their windows, in words, also in one that nobody looks at. */
  readonly troubles: string[] = [];
  private readonly desks = new Map<Who, KeptDesk>();

  constructor(private readonly devices: HomeserverDevices) {}

  /** Where a person sits already, at her first screen. */
  of(person: Who): ElectronDesk | undefined {
    const desk = this.desks.get(person)?.desk;
    desk?.wake();
    return desk;
  }

  has(desk: ElectronDesk): boolean {
    return [...this.desks.values()].some((kept) => kept.desk === desk);
  }

  /** The devices that stay with them. */
  stayingDevices(): ReadonlySet<string> {
    return new Set([...this.desks.values()].map(({ deviceId }) => deviceId));
  }

  /** Keeps a desk at which its person has just sat down. */
  async keep(person: Who, desk: ElectronDesk): Promise<void> {
    this.desks.set(person, { desk, ...(await sessionAt(desk)), choices: await choicesAt(desk) });
  }

  /** Makes a desk ready for the next story; one that a story has changed for good is not kept. */
  async tidy(person: Who): Promise<void> {
    const kept = this.desks.get(person);
    if (!kept) return;
    const { desk, choices } = kept;
    // The story may have seen her at another one only.
    desk.wake();
    if (desk.hasEnded() || desk.isForOneStory) return this.leave(person);
    await desk.zoom(1);
    if (desk.page.viewportSize()) await desk.page.setViewportSize(usualSize);
    await desk.goTo('/');
    const isAsChosen = isDeepStrictEqual(await choicesAt(desk), choices);
    if (!isAsChosen || (await desk.page.getByRole('dialog').count()) > 0) {
      await restore(desk, choices);
      await desk.page.reload();
    }
    // Whoever is not in a story would read along all that is said in it.
    desk.sleep();
  }

  async close(): Promise<void> {
    await Promise.all([...this.desks.keys()].map((person) => this.leave(person)));
  }

  private async leave(person: Who): Promise<void> {
    const kept = this.desks.get(person);
    this.desks.delete(person);
    if (!kept) return;
    await kept.desk.close();
    await rm(kept.desk.options.profile, { recursive: true, force: true });
    await this.devices.remove(kept.userId, [kept.deviceId]);
  }
}

async function sessionAt({ page }: ElectronDesk): Promise<{ userId: string; deviceId: string }> {
  const session = await page.evaluate((name) => (Reflect.get(window, name) as HostBridge).loadSession(), hostGlobal);
  if (!session) throw new Error('nobody is signed in at this desk');
  return { userId: session.userId, deviceId: session.deviceId };
}

/** A window's size where nobody has made it another. */
const usualSize = { width: 1280, height: 800 };

/** What has been is no choice: recent places and emoji, what was told, what was refused. */
const history = '^piiri(\\.emoji|-recent:|-told:|-takes:)';

const choicesAt = ({ page }: ElectronDesk): Promise<Choices> =>
  page.evaluate((notChosen) => {
    const stored = Object.entries(localStorage) as [string, string][];
    return Object.fromEntries(stored.filter(([key]) => !new RegExp(notChosen).test(key)));
  }, history);

/** Puts a device's choices back, for the page that is loaded next. */
const restore = ({ page }: ElectronDesk, choices: Choices): Promise<void> =>
  page.evaluate(
    ([wanted, notChosen]) => {
      const chosen = Object.keys(localStorage).filter((key) => !new RegExp(notChosen).test(key));
      for (const key of chosen) localStorage.removeItem(key);
      for (const [key, value] of Object.entries(wanted)) localStorage.setItem(key, value);
    },
    [choices, history] as const,
  );
