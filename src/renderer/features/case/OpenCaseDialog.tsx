import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';

const OpenCaseForm = lazy(async () => ({ default: (await import('./OpenCaseForm')).OpenCaseForm }));

/** The button that opens a group chat from a contact, and the dialog behind it. */
export function OpenCaseButton({ roomId, contactId }: { roomId: string; contactId: string }) {
  const { t } = useTranslation('case');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<MessagesSquare aria-hidden />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense>
          <OpenCaseForm roomId={roomId} contactId={contactId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
