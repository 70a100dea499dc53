import type { ReactNode } from 'react';
import './EmptyState.css';

/** One sentence and at most one act, where there is nothing to show. */
export function EmptyState({ title, action, icon }: { title: string; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="empty-state">
      {icon}
      <p className="empty-state__title">{title}</p>
      {action}
    </div>
  );
}
