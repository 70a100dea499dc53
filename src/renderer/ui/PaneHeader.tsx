import { use, type ReactNode } from 'react';
import { PaneTitle } from './pane-title';
import './Pane.css';

export interface PaneHeaderProps {
  title: ReactNode;
  detail?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** A list's pane is named by a smaller heading than what is open. */
  level?: 1 | 2 | undefined;
}

/** What the pane shows, in one or two lines. */
export function PaneHeader({ title, detail, actions, level = 1 }: PaneHeaderProps) {
  const id = use(PaneTitle);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <header className="pane-header">
      <div className="pane-header__text">
        <Heading className="pane-header__title" id={id}>
          {title}
        </Heading>
        {detail && <div className="pane-header__detail">{detail}</div>}
      </div>
      {actions && <div className="pane-header__actions">{actions}</div>}
    </header>
  );
}
