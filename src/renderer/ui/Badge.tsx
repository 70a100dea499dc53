import type { ReactNode } from 'react';
import { classNames } from './class-names';
import './Badge.css';

export type Tone = 'neutral' | 'overdue' | 'soon' | 'ok' | 'info';

/** A short fact with a meaning; the colour never carries it alone. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon}
      <span className="badge__text">{children}</span>
    </span>
  );
}

export interface CountBadgeProps {
  count: number;
  /** Says to screen readers what is counted. */
  label: string;
  /** Says that it is marked though nothing is counted. */
  marked?: string | false | undefined;
  /** For what may wait. */
  isQuiet?: boolean | undefined;
}

/** How many. */
export function CountBadge({ count, label, marked, isQuiet }: CountBadgeProps) {
  if (count === 0 && !marked) return null;
  return (
    <span className={classNames('count-badge', isQuiet && 'count-badge--quiet')}>
      <span aria-hidden>{count > 99 ? '99+' : count || '•'}</span>
      <span className="unseen">{count === 0 ? marked : label}</span>
    </span>
  );
}
