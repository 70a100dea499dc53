import {
  Check,
  Circle,
  CircleArrowRight,
  CircleDot,
  CirclePause,
  CircleSlash,
  Merge,
  MessagesSquare,
  PhoneOutgoing,
} from 'lucide-react';
import { Badge, type Tone } from './Badge';

/** What a question or a contact can be. */
export type Status = 'open' | 'taken' | 'waiting' | 'later' | 'answered' | 'in-case' | 'merged' | 'closed' | 'moved';

const looks: Record<Status, { tone: Tone; Icon: typeof Circle }> = {
  open: { tone: 'info', Icon: Circle },
  taken: { tone: 'neutral', Icon: CircleDot },
  waiting: { tone: 'soon', Icon: CirclePause },
  later: { tone: 'soon', Icon: PhoneOutgoing },
  answered: { tone: 'ok', Icon: Check },
  'in-case': { tone: 'ok', Icon: MessagesSquare },
  merged: { tone: 'neutral', Icon: Merge },
  closed: { tone: 'neutral', Icon: CircleSlash },
  moved: { tone: 'neutral', Icon: CircleArrowRight },
};

/** Where a question or a contact stands; the feature gives the word. */
export function StatusBadge({ status, children }: { status: Status; children: string }) {
  const { tone, Icon } = looks[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {children}
    </Badge>
  );
}
