import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ProxyConfig } from 'electron';
import { Desk } from './desk';
import { launchPiiri, type LaunchedPiiri } from './electron-app';
import { watch } from './watch';

/** What is plugged in at a desk. */
export interface DeskDevices {
  /** A microphone and a camera that only seem to be there. */
  fakeDevices?: boolean;
}

export interface ElectronDeskOptions extends DeskDevices {
  /** Whose desk it is, for what is told of its troubles. */
  name: string;
  homeserver: string;
  /** Folder of the profile, which the caller removes. */
  profile: string;
  troubles: string[];
}

/** A desk at which Piiri runs in Electron. */
export class ElectronDesk extends Desk {
  readonly app: LaunchedPiiri['app'];
  /** That what was done to it cannot be taken back, so that no other story sits down at it. */
  isForOneStory = false;
  private readonly process: ChildProcess;

  private constructor(
    piiri: LaunchedPiiri,
    readonly options: ElectronDeskOptions,
  ) {
    super(piiri.window);
    this.app = piiri.app;
    this.process = piiri.app.process();
  }

  static async open(options: ElectronDeskOptions): Promise<ElectronDesk> {
    const piiri = await launchPiiri({ ...options, optimising: false });
    watch(piiri.window, options.name, options.troubles);
    return new ElectronDesk(piiri, options);
  }

  /** Sets the clock that the page sees, and stops it there. */
  async setClock(time: Date): Promise<void> {
    this.isForOneStory = true;
    await this.page.clock.setFixedTime(time);
  }

  /** Zooms as a person does, 2 for 200 %. */
  async zoom(factor: number): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
      factor,
    );
  }

  /** The person looks at this window, whichever of several on this display has the focus: what it shows is read. */
  async attend(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  /** Takes the network from this desk alone, as between two visits: nobody listens where its requests are sent. */
  async goOffline(): Promise<void> {
    await this.throughProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
    // A request that waits at the homeserver for news may go on to its end, which is 30 s.
    await this.shell.offline.waitFor({ timeout: 60_000 });
  }

  async goOnline(): Promise<void> {
    await this.throughProxy({ mode: 'direct' });
    await this.shell.offline.waitFor({ state: 'hidden' });
    // What the SDK says of requests that could not be made is no trouble: there was no network.
    const { name, troubles } = this.options;
    const unmade = ['error', 'Error sending event', 'Error processing backup request for rust crypto-sdk'].map(
      (words) => `${name}: matrix: ${words}`,
    );
    const others = troubles.filter((trouble) => !unmade.includes(trouble));
    troubles.splice(0, troubles.length, ...others);
  }

  private async throughProxy(proxy: ProxyConfig): Promise<void> {
    await this.app.evaluate(async ({ session }, config) => {
      await session.defaultSession.setProxy(config);
      await session.defaultSession.closeAllConnections();
    }, proxy);
  }

  /** Ends Piiri as a power failure would. */
  async kill(): Promise<void> {
    if (this.hasEnded()) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }

  /** Stands still until it is woken, as a computer does whose lid is closed; nothing where the system knows no such thing. */
  sleep(): void {
    this.signal('SIGSTOP');
  }

  wake(): void {
    this.signal('SIGCONT');
  }

  async close(): Promise<void> {
    if (this.hasEnded()) return;
    this.wake();
    await this.app.close();
  }

  /** To Piiri and all processes that it has begun, which Playwright has put into a group of their own. */
  private signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    if (process.platform !== 'win32' && this.process.pid && !this.hasEnded()) process.kill(-this.process.pid, name);
  }

  hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}
