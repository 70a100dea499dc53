import { Check } from 'lucide-react';
import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { classNames } from './class-names';
import './Menu.css';

export interface MenuItem {
  label: string;
  icon?: ReactNode;
  onSelect: () => void;
  /** Set for one of several that exclude each other: whether it holds now. */
  isChecked?: boolean | undefined;
  /** Shown in the place of the label, which then only names it: a sign that needs no word. */
  sign?: string | undefined;
}

export interface MenuGroup {
  /** Names the group; needed where its items exclude each other. */
  label?: string | undefined;
  items: readonly MenuItem[];
  /** Signs stand side by side. */
  isRow?: boolean | undefined;
}

export interface MenuListProps {
  label: string;
  groups: readonly MenuGroup[];
  /** The person chose, or wants out: focus goes back to where it came from. */
  onClose: () => void;
  /** Focus has gone on by itself. */
  onLeave: () => void;
  id?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  ref?: Ref<HTMLDivElement>;
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The acts of an open menu (WAI-ARIA menu: arrows move, Escape closes); the first has the focus. */
export function MenuList({ label, groups, onClose, onLeave, className, ...rest }: MenuListProps) {
  const inner = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const menu = inner.current?.closest<HTMLElement>('[role="menu"]');
    itemsOf(menu)[0]?.focus();
    menu?.scrollIntoView({ block: 'nearest' });
  }, []);

  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Tab') onLeave();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const items = itemsOf(event.currentTarget);
    const index = items.findIndex((item) => item === document.activeElement);
    items[step(index, items.length)]?.focus();
  }

  return (
    <div role="menu" aria-label={label} className={classNames('menu__list', className)} onKeyDown={handleKey} {...rest}>
      <div ref={inner}>
        {groups.map((group, index) => (
          <div
            key={index}
            role="group"
            aria-label={group.label}
            className={classNames('menu__group', group.isRow && 'menu__group--row')}
          >
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
                className={item.sign ? 'menu__sign' : 'menu__item'}
                role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.isChecked}
                aria-label={item.sign ? item.label : undefined}
                title={item.sign ? item.label : undefined}
                onClick={() => {
                  onClose();
                  item.onSelect();
                }}
              >
                {item.sign ?? (
                  <>
                    <span className="menu__icon">{item.isChecked ? <Check aria-hidden /> : item.icon}</span>
                    {item.label}
                  </>
                )}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function itemsOf(menu: HTMLElement | null | undefined): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
