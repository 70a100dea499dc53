import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './Badge';
import './Banner.css';

const icons: Record<Tone, typeof Info> = {
  neutral: Info,
  info: Info,
  ok: CircleCheck,
  soon: TriangleAlert,
  overdue: CircleAlert,
};

export interface BannerProps {
  tone?: Tone;
  children: ReactNode;
  actions?: ReactNode;
  /** Read out at once when it appears: for what went wrong just now. */
  isAlert?: boolean | undefined;
}

/** What happened, what was kept, and what to do. */
export function Banner({ tone = 'neutral', children, actions, isAlert }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={`banner banner--${tone}`} role={isAlert ? 'alert' : undefined}>
      <Icon aria-hidden />
      <div className="banner__text">{children}</div>
      {actions && <div className="banner__actions">{actions}</div>}
    </div>
  );
}
