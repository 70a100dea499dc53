import { Smile } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from './IconButton';

const EmojiPicker = lazy(async () => ({ default: (await import('./EmojiPicker')).EmojiPicker }));

export interface EmojiButtonProps {
  /** What choosing one does. */
  label: string;
  onPick: (emoji: string) => void;
  icon?: ReactNode;
  /** Where the focus goes once one has been chosen; without it, back to the button. */
  focusAfter?: (() => void) | undefined;
}

/** A button that opens the choice of emoji beside itself. */
export function EmojiButton({ label, onPick, icon, focusAfter }: EmojiButtonProps) {
  const root = useRef<HTMLSpanElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  function close() {
    setAnchor(null);
    root.current?.querySelector('button')?.focus();
  }

  return (
    <span ref={root}>
      <IconButton
        label={label}
        icon={icon ?? <Smile aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={() => setAnchor(anchor ? null : root.current)}
      />
      {anchor &&
        createPortal(
          <Suspense>
            <EmojiPicker
              label={label}
              anchor={anchor}
              onClose={close}
              onLeave={() => setAnchor(null)}
              onPick={(emoji) => {
                close();
                onPick(emoji);
                focusAfter?.();
              }}
            />
          </Suspense>,
          // What is over a modal dialog is part of it.
          anchor.closest('dialog') ?? document.body,
        )}
    </span>
  );
}
