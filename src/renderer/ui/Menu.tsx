import { Check } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import './Menu.css';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  /** Set for one of several that exclude each other: whether it holds now. */
  isChecked?: boolean | undefined;
}

export interface MenuGroup {
  /** Names the group; needed where its items exclude each other. */
  label?: string | undefined;
  items: readonly MenuItem[];
}

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

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A button that opens a list of acts (WAI-ARIA menu button: arrows move, Escape closes, focus comes back). */
export function Menu({ label, trigger, groups, placement = 'below', className }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    itemsOf(root.current)[0]?.focus();
    root.current?.querySelector('[role="menu"]')?.scrollIntoView({ block: 'nearest' });
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

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const items = itemsOf(root.current);
    const index = items.findIndex((item) => item === document.activeElement);
    items[step(index, items.length)]?.focus();
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
        <div
          id={id}
          role="menu"
          aria-label={label}
          className={`menu__list menu__list--${placement}`}
          onKeyDown={handleKey}
        >
          {groups.map((group, index) => (
            <div key={index} role="group" aria-label={group.label} className="menu__group">
              {group.label && (
                <span className="menu__group-label" aria-hidden>
                  {group.label}
                </span>
              )}
              {group.items.map((item) => (
                <button
                  key={item.label}
                  type="button"
                  tabIndex={-1}
                  className="menu__item"
                  role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
                  aria-checked={item.isChecked}
                  onClick={() => {
                    close();
                    item.onSelect();
                  }}
                >
                  <span className="menu__icon">{item.isChecked ? <Check aria-hidden /> : item.icon}</span>
                  {item.label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function itemsOf(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
