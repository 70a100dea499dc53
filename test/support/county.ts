import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { who, type people } from '../../scripts/demo/people';
import type { County, Demo, DemoAccount, DemoRoom } from '../../scripts/demo/model';
import { seedCounty } from '../../scripts/demo/seed';
import { startSynapse, type Homeserver } from '../../scripts/homeserver/synapse.mjs';

/** One of the county's people, by the first name under which its data means them. */
export type Who = keyof typeof people;

export const serverName = 'pieni.example';

/** A homeserver that is up, with a county on it. */
export interface StandingCounty {
  homeserver: Homeserver;
  /** All that the homeserver keeps. */
  dataDir: string;
  demo: Demo;
  /** Ends the homeserver and removes all it has kept. */
  close(): Promise<void>;
}

export async function standCounty(county: County): Promise<StandingCounty> {
  return standOn(await newDataDir(), ({ baseUrl, serverName, registerUser }) =>
    seedCounty({ homeserver: baseUrl, serverName, registerUser, county }),
  );
}

export function newDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'piiri-county-'));
}

/** @param demoOn finds the county on the homeserver, or makes it there */
export async function standOn(
  dataDir: string,
  demoOn: (homeserver: Homeserver) => Demo | Promise<Demo>,
): Promise<StandingCounty> {
  const homeserver = await startSynapse({ dataDir, serverName, forTests: true });
  const close = async () => {
    await homeserver.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { homeserver, dataDir, demo: await demoOn(homeserver), close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function accountOf(demo: Demo, person: Who): DemoAccount {
  const account = demo.accounts.find(({ user }) => user === who[person]);
  if (!account) throw new Error(`the county has no ${person}`);
  return account;
}

export function roomOf(demo: Demo, name: string): DemoRoom {
  const room = demo.rooms.find((candidate) => candidate.name === name);
  if (!room) throw new Error(`the county has no room called ${name}`);
  return room;
}
