import { untilRead } from '../../cache/live-query';
import type { MatrixClient, Room } from 'matrix-js-sdk';
import { EventType } from 'matrix-js-sdk/lib/@types/event.js';
import { z } from 'zod';
import type { ActOf } from '../../domain/act';
import { eventTypes, roomTypes } from '../../domain/event-types';
import { powerOf } from '../../domain/circle/roles';
import { messageEventContent } from './content';
import { findOrCreateRoom, sendState } from './make-room';
import type { Means } from './means';
import { reachNewlyInvited } from './newly-invited';
import { inviteToRoom } from './people';
import { logRecipe } from './room-recipes';
import { sendEvent } from './send-event';
import type { Steps } from './steps';
import { isWithin } from './within';

/**
 * Writes down in this person's log room what she used of a client. The room is made at the first use; from then on she
 * can add to it, and neither she nor anybody else can change or take away what is in it.
 */
export async function logUse(means: Means, steps: Steps, act: ActOf<'log-use'>): Promise<void> {
  const { client, rooms, ended } = means;
  await rooms.everyRoom(ended);
  const leads = leadsOf(client, act.roomId);
  const roomId = await steps.once(
    'room',
    async () => ownLog(client, act.roomId) ?? (await make(client, steps, act, leads)),
  );
  const room = await rooms.joined(roomId, ended);
  await stored(means, roomId);
  await giveAwayPower(client, room);
  const missing = leads.filter((userId) => !isWithin(room.getMember(userId)?.membership));
  for (const userId of missing) await inviteToRoom(means, steps, roomId, userId);
  await reachNewlyInvited(client, roomId, missing);
  const content = { ...messageEventContent({ body: act.body }, steps.txnId), [eventTypes.logEntry]: act.entry };
  await steps.once('entry', () => sendEvent(client, room, { type: EventType.RoomMessage, content }, steps.txnId));
}

/** Waits until the cache has a room that was only just made: by then the SDK knows its state and how it is encrypted. */
async function stored({ db, ended }: Means, roomId: string): Promise<void> {
  await untilRead(
    () => db.rooms.get(roomId),
    (room) => room?.membership === 'join' && room.encrypted,
    ended,
  );
}

function make(client: MatrixClient, steps: Steps, act: ActOf<'log-use'>, leads: readonly string[]): Promise<string> {
  const recipe = logRecipe({
    name: act.name,
    organisation: act.roomId,
    writer: client.getSafeUserId(),
    leads,
    actId: steps.txnId,
  });
  return findOrCreateRoom(client, steps.txnId, recipe, steps.isRepeated);
}

/** This person's log room in an organisation; of several that were made at once on different devices, the first. */
function ownLog(client: MatrixClient, organisation: string): string | null {
  const own = client.getRooms().flatMap((room) => {
    const create = room.currentState.getStateEvents('m.room.create', '');
    const isOwn = create?.getSender() === client.getSafeUserId() && room.getMyMembership() === 'join';
    const isHere = create?.getContent<Record<string, unknown>>()[eventTypes.organisation] === organisation;
    return isOwn && isHere && room.getType() === roomTypes.log ? [{ id: room.roomId, ts: create.getTs() }] : [];
  });
  return own.sort((one, other) => one.ts - other.ts)[0]?.id ?? null;
}

/** Those who lead the organisation, and read its logs; who writes one is not among its readers. */
function leadsOf(client: MatrixClient, organisation: string): string[] {
  const users = powersIn(client.getRoom(organisation)) ?? {};
  const self = client.getSafeUserId();
  return Object.entries(users).flatMap(([userId, power]) => (power >= powerOf.lead && userId !== self ? [userId] : []));
}

const powerContent = z.looseObject({ users: z.record(z.string(), z.number()).default({}) });

function powersIn(room: Room | null): Record<string, number> | undefined {
  const event = room?.currentState.getStateEvents('m.room.power_levels', '');
  return event ? powerContent.safeParse(event.getContent()).data?.users : undefined;
}

/** Whoever makes a room has the power to: she gives it up at once, and nobody can give it back to her. */
async function giveAwayPower(client: MatrixClient, room: Room): Promise<void> {
  const self = client.getSafeUserId();
  const known = powersIn(room);
  if (known && !(self in known)) return;
  // The last response may be older than an earlier try, or than the room's own state.
  const standing = powerContent.parse(await client.getStateEvent(room.roomId, 'm.room.power_levels', ''));
  const { [self]: own, ...users } = standing.users;
  if (own !== undefined) await sendState(client, room.roomId, 'm.room.power_levels', { ...standing, users });
}
