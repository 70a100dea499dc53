import { useAccount } from '../data/account';
import { useAttempt } from '../data/attempt';
import { perform } from '../data/perform';
import { useRoom } from '../data/rooms';
import { useWaitingActs } from '../data/waiting-acts';
import { Button } from '../ui/Button';
import { UnderWay } from './UnderWay';

interface WayIntoProps {
  roomId: string;
  /** The screen in that room that one wants to be at. */
  path: string;
  words: { open: string; join: string; joining: string };
}

/** The way to a screen in another room: who is not in that room joins it first, and is told where she may not. */
export function WayInto({ roomId, path, words }: WayIntoProps) {
  const account = useAccount();
  const room = useRoom(roomId);
  const { attempt, busy } = useAttempt();
  const isJoining = useWaitingActs().some(({ act }) => act.kind === 'join' && act.roomId === roomId);
  if (room?.membership === 'join') return <a href={`#${path}`}>{words.open}</a>;
  if (isJoining) return <span role="status">{words.joining}</span>;
  return (
    <>
      <UnderWay concerns={(act) => act.kind === 'join' && act.roomId === roomId} />
      <Button disabled={busy} onClick={() => attempt(() => perform(account, { kind: 'join', roomId }))}>
        {words.join}
      </Button>
    </>
  );
}
