import { CalendarOff, Headset, MoonStar, UserCheck } from 'lucide-react';
import type { Availability } from '../../domain/availability';
import { Badge, type Tone } from '../ui/Badge';
import { useAvailabilityWords } from './availability-words';
import './people.css';

const looks: Record<Availability['kind'], { tone: Tone; Icon: typeof UserCheck }> = {
  'on-duty': { tone: 'info', Icon: Headset },
  available: { tone: 'ok', Icon: UserCheck },
  'not-working-day': { tone: 'neutral', Icon: MoonStar },
  away: { tone: 'soon', Icon: CalendarOff },
};

export interface AvailabilityMarkProps {
  availability: Availability;
  now: number;
}

/** What somebody can be asked for now, where she stands by herself. */
export function AvailabilityBadge({ availability, now }: AvailabilityMarkProps) {
  const words = useAvailabilityWords();
  const { tone, Icon } = looks[availability.kind];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {words(availability, now)}
    </Badge>
  );
}

/** The same in a line of quiet text, where there are many. */
export function AvailabilityLine({ availability, now }: AvailabilityMarkProps) {
  const words = useAvailabilityWords();
  const { tone, Icon } = looks[availability.kind];
  return (
    <span className={`availability availability--${tone}`}>
      <Icon aria-hidden />
      {words(availability, now)}
    </span>
  );
}
