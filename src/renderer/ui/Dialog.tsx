import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton';
import { useTranslation } from '../i18n/use-translation';
import './Dialog.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  /** The person wants out: Escape, the cross, or a button of the footer. */
  onClose: () => void;
  children: ReactNode;
  /** The buttons, the primary one last. */
  footer?: ReactNode;
  /** False where leaving by Escape would lose something that is shown only once. */
  canDismiss?: boolean | undefined;
}

/**
 * A modal dialog on the browser's own `dialog` element, which keeps focus inside, makes the rest inert and gives
 * focus back. Its content is rendered only while it is open.
 */
export function Dialog({ title, isOpen, onClose, children, footer, canDismiss = true }: DialogProps) {
  const { t } = useTranslation('common');
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog && !dialog.open) {
      dialog.showModal();
      firstFocus(dialog)?.focus();
    }
    return () => dialog?.close();
  }, [isOpen]);

  if (!isOpen) return null;
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file input inside cancels too; that is no wish to leave.
        if (event.target !== ref.current) return;
        event.preventDefault();
        if (canDismiss) onClose();
      }}
      onClose={() => {
        // Chromium closes at a second Escape whatever the page says to the first.
        if (canDismiss) onClose();
        else ref.current?.showModal();
      }}
    >
      <header className="dialog__header">
        <h2 className="dialog__title" id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {canDismiss && <IconButton label={t('close')} icon={<X aria-hidden />} onClick={onClose} />}
      </header>
      <div className="dialog__body">{children}</div>
      {footer && <footer className="dialog__footer">{footer}</footer>}
    </dialog>
  );
}

/** The first field to fill; where there is none, the title, so that the dialog is read from its beginning. */
function firstFocus(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector('.dialog__body :is(input, select, textarea):not(:disabled)') ?? dialog.querySelector('h2')
  );
}
