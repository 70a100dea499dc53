import { Check, Circle, CircleArrowRight, CircleDot, CirclePause, CircleSlash, MessagesSquare } from 'lucide-react';
import { Badge, type Tone } from './Badge';

/** What a question or a contact can be. */
export type Status = 'open' | 'taken' | 'waiting' | 'answered' | 'in-case' | 'closed' | 'moved';

const looks: Record<Status, { tone: Tone; Icon: typeof Circle }> = {
  open: { tone: 'info', Icon: Circle },
  taken: { tone: 'neutral', Icon: CircleDot },
  waiting: { tone: 'soon', Icon: CirclePause },
  answered: { tone: 'ok', Icon: Check },
  'in-case': { tone: 'ok', Icon: MessagesSquare },
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
