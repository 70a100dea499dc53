import type { ElectronDesk } from './electron-desk';

/** What main keeps while a test listens. */
interface Listening {
  heardCounts?: number[];
}

/** The counts on a desk's window: heard where Electron would hand them to a dock, which a test has none of, from then on. */
export class HeardCounts {
  private constructor(private readonly desk: ElectronDesk) {}

  static async of(desk: ElectronDesk): Promise<HeardCounts> {
    await desk.app.evaluate(({ app }) => {
      const heard: number[] = [];
      (globalThis as Listening).heardCounts = heard;
      app.setBadgeCount = (count?: number) => {
        heard.push(count ?? 0);
        return true;
      };
    });
    return new HeardCounts(desk);
  }

  /** The newest; undefined before the first. */
  last(): Promise<number | undefined> {
    return this.desk.app.evaluate(() => (globalThis as Listening).heardCounts?.at(-1));
  }
}
