import { useId, type ReactNode } from 'react';
import { PaneTitle } from './pane-title';
import './Pane.css';

export interface PaneProps {
  /** A PaneHeader; its title names the pane. */
  header?: ReactNode;
  children: ReactNode;
  /** Stays below what scrolls: a composer, the buttons of a form. */
  footer?: ReactNode;
  /** A SidePanel. */
  side?: ReactNode;
  /** False where the children scroll by themselves. */
  scrolls?: boolean | undefined;
}

/** One column of the shell: a header, what scrolls, and what stays. */
export function Pane({ header, children, footer, side, scrolls = true }: PaneProps) {
  const titleId = useId();
  return (
    <PaneTitle value={titleId}>
      <div className="pane-frame">
        <section className="pane" aria-labelledby={header ? titleId : undefined}>
          {header}
          <div className={scrolls ? 'pane__body pane__body--scrolls' : 'pane__body'}>{children}</div>
          {footer && <div className="pane__footer">{footer}</div>}
        </section>
        {side}
      </div>
    </PaneTitle>
  );
}
