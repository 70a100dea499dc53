import { useLiveQuery } from '../../data/use-live-query';
import { lazy, Suspense, useState } from 'react';
import { open } from '../../../cache/sealing';
import { personStateKey, type PersonContent } from '../../../domain/directory/directory';
import { eventTypes } from '../../../domain/event-types';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

const EditPersonDialog = lazy(async () => ({ default: (await import('./EditPersonDialog')).EditPersonDialog }));

interface Lost {
  id: string;
  by: string;
  content: PersonContent;
}

/** Tells that somebody else's edit of the entry stands and one's own does not, and lets one make it again. */
export function LostEdit({ userId }: { userId: string }) {
  const { t } = useTranslation('directory');
  const { db } = useAccount();
  const nameOf = useNames();
  const [isEditing, setEditing] = useState(false);
  const lost = useLiveQuery(async (): Promise<Lost | null> => {
    for (const { id, by, c } of await db.lostEdits.toArray()) {
      const edit = open(c);
      if (edit.type === eventTypes.person && edit.stateKey === personStateKey(userId)) {
        return { id, by, content: edit.content };
      }
    }
    return null;
  }, [db, userId]);
  if (!lost) return null;
  const forget = () => void db.lostEdits.delete(lost.id);
  return (
    <>
      <Banner
        tone="soon"
        isAlert
        actions={
          <>
            {/* Taking her out again is asked anew, where she is listed. */}
            {!lost.content.removed && <Button onClick={() => setEditing(true)}>{t('lost.again')}</Button>}
            <Button onClick={forget}>{t('lost.forget')}</Button>
          </>
        }
      >
        {t('lost.what', { name: nameOf(lost.by) })}
      </Banner>
      {isEditing && (
        <Suspense>
          <EditPersonDialog
            userId={userId}
            proposed={lost.content}
            onSaved={forget}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
