import type { Notification } from 'electron';
import type { ElectronDesk } from './electron-desk';

/** What main keeps while a test listens. */
interface Listening {
  heardNotices?: Notification[];
}

/** Desktop notifications of a desk: heard where Electron would hand them to the system, which a test has none of, from then on. */
export class HeardNotices {
  private constructor(private readonly desk: ElectronDesk) {}

  static async of(desk: ElectronDesk): Promise<HeardNotices> {
    await desk.app.evaluate(({ Notification }) => {
      const heard: Notification[] = [];
      (globalThis as Listening).heardNotices = heard;
      Notification.isSupported = () => true;
      Notification.prototype.show = function show(this: Notification) {
        heard.push(this);
      };
    });
    return new HeardNotices(desk);
  }

  /** All that each notification says. */
  said(): Promise<string[]> {
    return this.desk.app.evaluate(() =>
      ((globalThis as Listening).heardNotices ?? []).map(({ title, subtitle, body }) => title + subtitle + body),
    );
  }

  /** Clicks the newest. */
  async click(): Promise<void> {
    await this.desk.app.evaluate(() => {
      (globalThis as Listening).heardNotices?.at(-1)?.emit('click');
    });
  }
}
