import { PushRuleKind, type MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import type { NoticeChoiceRow } from '../../cache/read-rows';
import { changesFor, choicesOf, pushRules, type NewRule, type RuleName } from '../../domain/notices/push-rules';
import type { NoticeLevel } from '../../domain/notices/notice-level';
import { requestProblem } from '../session/problems';
import type { Connectivity } from '../session/connectivity';
import { saidInAccount } from './account-data';
import { isTold, keepTelling, notTold } from './telling';

/** Of what in rooms this person wants to be notified, where a response tells it (Matrix spec, push rules). */
export function saidChoices(extensions: Record<string, unknown>): Map<string, NoticeLevel> | null {
  const parsed = pushRules.safeParse(saidInAccount(extensions, 'm.push_rules'));
  return parsed.success ? choicesOf(parsed.data) : null;
}

/**
 * Takes in what the account says of all rooms, but where this device has said another and not told it yet. Call inside
 * a transaction over `noticeChoices` and `rooms`.
 */
export async function storeChoices(db: CacheDatabase, said: ReadonlyMap<string, NoticeLevel> | null): Promise<void> {
  if (!said) return;
  const rows = await db.noticeChoices.toArray();
  const untold = new Set(rows.flatMap(({ roomId, told }) => (told ? [] : [roomId])));
  const before = new Map(rows.map(({ roomId, choice }) => [roomId, choice]));
  for (const roomId of new Set([...before.keys(), ...said.keys()])) {
    const choice = said.get(roomId) ?? null;
    if (untold.has(roomId) || (before.get(roomId) ?? null) === choice) continue;
    if (choice) await db.noticeChoices.put({ roomId, choice, told: true });
    else await db.noticeChoices.delete(roomId);
    await db.rooms.update(roomId, { noticeChoice: choice ?? undefined });
  }
}

/** Writes what this person chooses here into her push rules, as soon as it can be told. */
export function tellChoices(client: MatrixClient, db: CacheDatabase, connectivity: Connectivity): () => void {
  const choices = () => notTold(db.noticeChoices.toArray());
  return keepTelling(
    connectivity,
    async () => (await choices()).length > 0,
    async () => {
      const told: boolean[] = [];
      for (const row of await choices()) told.push(await tell(client, db, row));
      return told.every(Boolean);
    },
  );
}

/** @returns false when it is worth telling again later */
async function tell(client: MatrixClient, db: CacheDatabase, { roomId, choice }: NoticeChoiceRow): Promise<boolean> {
  if (!(await isTold(write(client, roomId, choice)))) return false;
  const row = db.noticeChoices.where('roomId').equals(roomId);
  await row.and((now) => now.choice === choice).modify({ told: true });
  return true;
}

async function write(client: MatrixClient, roomId: string, choice: NoticeLevel | null): Promise<void> {
  const standing = pushRules.parse(await client.getPushRules());
  const { make, remove } = changesFor(standing, roomId, choice);
  const renewed = remove.find(({ kind, ruleId }) => kind === make?.kind && ruleId === make.ruleId);
  // One that is switched off is made anew; any other is taken away when the new one holds.
  if (renewed) await takeAway(client, renewed);
  if (make) await put(client, make);
  for (const name of remove) if (name !== renewed) await takeAway(client, name);
}

const kinds = { override: PushRuleKind.Override, room: PushRuleKind.RoomSpecific } as const;

async function put(client: MatrixClient, { kind, ruleId, actions, conditions }: NewRule): Promise<void> {
  const body = { actions, ...(conditions && { conditions }) };
  // The SDK's types know its own enumerations of the same words.
  await client.addPushRule('global', kinds[kind], ruleId, body as Parameters<MatrixClient['addPushRule']>[3]);
}

/** One that another client has taken away meanwhile is gone. */
async function takeAway(client: MatrixClient, { kind, ruleId }: RuleName): Promise<void> {
  try {
    await client.deletePushRule('global', kinds[kind], ruleId);
  } catch (error) {
    if (requestProblem(error).kind !== 'refused') throw error;
  }
}
