import type { HomeserverDevices } from './homeserver-devices';

/**
 * The devices that a story makes, gone when it ends: what is said in a room is encrypted for every device of all its
 * people, so that each story would make the next one slower, and of a device that another client made its person would
 * be told at her desk.
 */
export class StoryDevices {
  private constructor(
    private readonly devices: HomeserverDevices,
    private readonly before: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  /** Notes what devices people have before the story. */
  static async after(devices: HomeserverDevices, userIds: readonly string[]): Promise<StoryDevices> {
    const before = await Promise.all(
      userIds.map(async (userId) => [userId, new Set(await devices.of(userId))] as const),
    );
    return new StoryDevices(devices, new Map(before));
  }

  /** @param staying devices of people who stay at their desks */
  async remove(staying: ReadonlySet<string>): Promise<void> {
    await Promise.all(
      [...this.before].map(async ([userId, before]) => {
        const made = (await this.devices.of(userId)).filter((device) => !before.has(device) && !staying.has(device));
        if (made.length > 0) await this.devices.remove(userId, made);
      }),
    );
  }
}
