import { expect, type Page } from '@playwright/test';
import type { DemoAccount } from '../../scripts/demo/model';
import { Asking } from './pages/asking';
import { Cases } from './pages/cases';
import { Circles } from './pages/circles';
import { ConsultationRoom, QuestionPage } from './pages/consultation';
import { Contacts } from './pages/contact';
import { Talk } from './pages/conversation';
import { Handovers } from './pages/handovers';
import { People } from './pages/people';
import { NoticeSettingsDialog } from './pages/notices';
import { Leading } from './pages/leading';
import { Records } from './pages/records';
import { Recovery } from './pages/recovery';
import { CircleService } from './pages/service';
import { Shell } from './pages/shell';
import { SignInPage } from './pages/sign-in';
import { Tasks } from './pages/tasks';
import { Today } from './pages/today';
import { Verification } from './pages/verification';

/** A person's window on Piiri, by what she can see and do in it. */
export class Desk {
  readonly signIn: SignInPage;
  readonly recovery: Recovery;
  readonly shell: Shell;
  readonly today: Today;
  readonly asking: Asking;
  readonly room: ConsultationRoom;
  readonly question: QuestionPage;
  readonly contacts: Contacts;
  readonly talk: Talk;
  readonly circles: Circles;
  readonly cases: Cases;
  readonly handovers: Handovers;
  readonly people: People;
  readonly noticeSettings: NoticeSettingsDialog;
  readonly service: CircleService;
  readonly leading: Leading;
  readonly verification: Verification;
  readonly tasks: Tasks;
  readonly records: Records;

  constructor(readonly page: Page) {
    this.signIn = new SignInPage(page);
    this.recovery = new Recovery(page);
    this.shell = new Shell(page);
    this.today = new Today(page);
    this.asking = new Asking(page);
    this.room = new ConsultationRoom(page);
    this.question = new QuestionPage(page);
    this.contacts = new Contacts(page);
    this.talk = new Talk(page);
    this.circles = new Circles(page);
    this.cases = new Cases(page);
    this.handovers = new Handovers(page);
    this.people = new People(page);
    this.noticeSettings = new NoticeSettingsDialog(page);
    this.service = new CircleService(page);
    this.leading = new Leading(page);
    this.verification = new Verification(page);
    this.tasks = new Tasks(page);
    this.records = new Records(page);
  }

  /** Signs in on this new device and gives the recovery key, as one does on a new device. */
  async enter(account: Pick<DemoAccount, 'user' | 'password' | 'recoveryKey'>): Promise<void> {
    await this.signIn.enter(account);
    await this.recovery.give(account.recoveryKey);
  }

  /** Opens a room from the list of circles. */
  async openRoom(name: string): Promise<void> {
    await this.shell.openRow('Piirit', name);
    await this.page.getByRole('main').getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Waits until the homeserver has all that was done at this desk. */
  async allIsSent(options: { timeout?: number } = {}): Promise<void> {
    await expect.poll(() => this.page.evaluate(countWaiting), options).toBe(0);
  }

  /** Goes straight to a path of the interface, as a link in a message would. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), path);
  }
}

/** Rows of the outbox of whoever is signed in; runs in the page. */
async function countWaiting(): Promise<number> {
  const result = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).map(({ name }) => name);
  const database = await result(indexedDB.open(names.find((name) => name?.startsWith('piiri-cache')) ?? ''));
  const waiting = await result(database.transaction('outbox').objectStore('outbox').count());
  database.close();
  return waiting;
}
