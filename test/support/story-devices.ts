import { z } from 'zod';
import type { CountyOfRun } from './county-for-run';

const deviceList = z.object({ devices: z.array(z.object({ device_id: z.string() })) });

/**
 * The devices that a story makes, gone when it ends: what is said in a room is encrypted for every device of all its
 * people, so that each story would make the next one slower.
 */
export class StoryDevices {
  private readonly before = new Map<string, Promise<Set<string>>>();

  constructor(private readonly county: CountyOfRun) {}

  /** Notes what devices a person has before the story gives her another. */
  async note(userId: string): Promise<void> {
    const known = this.before.get(userId) ?? this.of(userId).then((devices) => new Set(devices));
    this.before.set(userId, known);
    await known;
  }

  async remove(): Promise<void> {
    for (const [userId, before] of this.before) {
      const known = await before;
      const made = (await this.of(userId)).filter((device) => !known.has(device));
      await this.ask('POST', `${userId}/delete_devices`, { devices: made });
    }
    this.before.clear();
  }

  private async of(userId: string): Promise<string[]> {
    const answer = await this.ask('GET', `${userId}/devices`);
    return deviceList.parse(await answer.json()).devices.map(({ device_id }) => device_id);
  }

  /** Asks Synapse's API for administrators. */
  private async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    const { homeserver, administrator } = this.county;
    const answer = await fetch(`${homeserver}/_synapse/admin/v2/users/${path}`, {
      method,
      headers: { Authorization: `Bearer ${administrator}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`the homeserver answered ${answer.status} about the devices of a story`);
    return answer;
  }
}
