import { z } from 'zod';
import type { CountyOfRun } from './county-for-run';

const deviceList = z.object({ devices: z.array(z.object({ device_id: z.string() })) });

/** The devices of a county's people, as Synapse's API for administrators has them. */
export class HomeserverDevices {
  constructor(private readonly county: CountyOfRun) {}

  async of(userId: string): Promise<string[]> {
    const answer = await this.ask('GET', `${userId}/devices`);
    return deviceList.parse(await answer.json()).devices.map(({ device_id }) => device_id);
  }

  async remove(userId: string, devices: readonly string[]): Promise<void> {
    await this.ask('POST', `${userId}/delete_devices`, { devices });
  }

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
