import type { HomeserverDevices } from './homeserver-devices';

/**
 * The devices that a story makes, gone when it ends: what is said in a room is encrypted for every device of all its
 * people, so that each story would make the next one slower.
 */
export class StoryDevices {
  private readonly before = new Map<string, Promise<Set<string>>>();

  constructor(private readonly devices: HomeserverDevices) {}

  /** Notes what devices a person has before the story gives her another. */
  async note(userId: string): Promise<void> {
    const known = this.before.get(userId) ?? this.devices.of(userId).then((devices) => new Set(devices));
    this.before.set(userId, known);
    await known;
  }

  async remove(): Promise<void> {
    for (const [userId, before] of this.before) {
      const known = await before;
      const made = (await this.devices.of(userId)).filter((device) => !known.has(device));
      if (made.length > 0) await this.devices.remove(userId, made);
    }
    this.before.clear();
  }
}
