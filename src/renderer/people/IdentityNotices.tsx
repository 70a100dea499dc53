import { useLiveQuery } from '../data/use-live-query';
import { useAccount } from '../data/account';
import { useStatus } from '../data/status';
import { IdentityNotice } from './IdentityNotice';

/** The members of a room whose cryptographic identity has changed; nothing where none has. */
export function IdentityNotices({ roomId }: { roomId: string }) {
  const { db } = useAccount();
  const trust = useStatus('people')?.trust ?? {};
  const changed = Object.entries(trust).flatMap(([userId, one]) =>
    one === 'verified' ? [] : [{ userId, trust: one }],
  );
  const userIds = changed.map(({ userId }) => userId).join(' ');
  const members = useLiveQuery(() => {
    const keys = userIds.split(' ').map((userId): [string, string] => [roomId, userId]);
    return db.members.bulkGet(keys);
  }, [db, roomId, userIds]);
  const here = new Set(members?.flatMap((member) => (member?.membership === 'join' ? [member.userId] : [])));
  return changed
    .filter(({ userId }) => here.has(userId))
    .map((one) => <IdentityNotice key={one.userId} userId={one.userId} trust={one.trust} />);
}
