import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { classNames } from './class-names';
import { MenuList, type MenuGroup } from './MenuList';
import './Menu.css';

export type { MenuGroup, MenuItem } from './MenuList';

export interface MenuProps {
  /** The accessible name of the button, where its content is not enough. */
  label: string;
  /** What the button shows. */
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  /** Where the list opens. */
  placement?: 'above' | 'below';
  className?: string | undefined;
}

/** A button that opens a list of acts (WAI-ARIA menu button: focus comes back to it). */
export function Menu({ label, trigger, groups, placement = 'below', className }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div className={classNames('menu', className)} ref={root}>
      <button
        ref={button}
        type="button"
        className="menu__button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {trigger}
      </button>
      {isOpen && (
        <MenuList
          id={id}
          label={label}
          groups={groups}
          className={`menu__list--${placement}`}
          onClose={close}
          onLeave={() => setOpen(false)}
        />
      )}
    </div>
  );
}
