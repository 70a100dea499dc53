import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { createPortal } from 'react-dom';
import { MenuList, type MenuGroup } from './MenuList';
import './Menu.css';

export interface FloatingMenuProps {
  label: string;
  groups: readonly MenuGroup[];
  /** What it belongs to, in the window; it opens beside it, where there is room. */
  anchor: { left: number; right: number; top: number; bottom: number };
  onClose: () => void;
}

const gap = 4;

/**
 * A menu that lies over whatever is beneath it and is cut off by none of that: for lists that scroll. It closes when
 * what it belongs to moves away; whoever opens it gives focus back.
 */
export function FloatingMenu({ label, groups, anchor, onClose }: FloatingMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  // Not hidden: what is hidden takes no focus.
  const [place, setPlace] = useState<CSSProperties>({ opacity: 0, left: 0, top: 0 });

  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    if (!box) return;
    const below = innerHeight - anchor.bottom - gap;
    const opensBelow = box.height <= below || below >= anchor.top;
    // From a point to its right, as menus of a pointer do; below a button with their right edges in line.
    const wanted = anchor.left === anchor.right ? anchor.left : anchor.right - box.width;
    const left = Math.max(gap, Math.min(wanted, innerWidth - box.width - gap));
    const top = opensBelow ? anchor.bottom + gap : Math.max(gap, anchor.top - gap - box.height);
    setPlace({ left, top, maxHeight: innerHeight - top - gap });
  }, [anchor]);

  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('wheel', closeOutside, { passive: true });
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('wheel', closeOutside);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);

  return createPortal(
    <MenuList
      ref={menu}
      label={label}
      groups={groups}
      className="menu__list--floating"
      style={place}
      onClose={onClose}
      onLeave={onClose}
    />,
    // Within the page's own landmark, so that screen readers know where it is.
    document.getElementById('content') ?? document.body,
  );
}
