import { CalendarOff, Headset, MoonStar, UserCheck } from 'lucide-react';
import type { Availability } from '../../domain/directory/availability';
import { Badge, type Tone } from '../ui/Badge';
import './people.css';

const looks: Record<Availability['kind'], { tone: Tone; Icon: typeof UserCheck }> = {
  'on-duty': { tone: 'info', Icon: Headset },
  available: { tone: 'ok', Icon: UserCheck },
  'not-working-day': { tone: 'neutral', Icon: MoonStar },
  away: { tone: 'soon', Icon: CalendarOff },
};

export interface AvailabilityMarkProps {
  kind: Availability['kind'];
  /** See `useAvailabilityWords`. */
  words: string;
}

/** What somebody can be asked for now, where she stands by herself. */
export function AvailabilityBadge({ kind, words }: AvailabilityMarkProps) {
  const { tone, Icon } = looks[kind];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {words}
    </Badge>
  );
}

/** The same in a line of quiet text, where there are many. */
export function AvailabilityLine({ kind, words }: AvailabilityMarkProps) {
  const { tone, Icon } = looks[kind];
  return (
    <span className={`availability availability--${tone}`}>
      <Icon aria-hidden />
      {words}
    </span>
  );
}
