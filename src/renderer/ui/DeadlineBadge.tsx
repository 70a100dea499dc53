import { CircleAlert, Clock, Clock4 } from 'lucide-react';
import { useNow, useWhen, type DeadlineTone } from '../i18n/time';
import { Badge } from './Badge';

const icons: Record<DeadlineTone, typeof Clock> = { overdue: CircleAlert, soon: Clock4, ok: Clock };

/** By when something is promised, in words and with its meaning. */
export function DeadlineBadge({ due }: { due: number }) {
  const now = useNow(30_000);
  const { text, tone } = useWhen().deadline(due, now);
  const Icon = icons[tone];
  return (
    <Badge tone={tone === 'ok' ? 'neutral' : tone} icon={<Icon aria-hidden />}>
      <time dateTime={new Date(due).toISOString()}>{text}</time>
    </Badge>
  );
}
