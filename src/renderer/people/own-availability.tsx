import { useLiveQuery } from '../data/use-live-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { standing } from '../../cache/states';
import type { AvailabilityContent } from '../../domain/directory/availability';
import { eventTypes } from '../../domain/event-types';
import { useAccount } from '../data/account';
import { useDirectory } from '../data/directory';
import { usePeople } from '../data/names';
import { useNow } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import type { MenuGroup } from '../ui/Menu';
import type { AvailabilityForm } from './availability-form';
import { useAvailabilityWords } from './availability-words';
import { setAvailability } from './set-availability';

const AvailabilityDialog = lazy(async () => ({ default: (await import('./AvailabilityDialog')).AvailabilityDialog }));

export interface OwnAvailability {
  /** While this person is away: until when, if she has said, and her note. */
  away: { until: number | null; note: string } | null;
  now: number;
  /** Opens the dialog; with what she came to say, where that is known. */
  change: (status?: AvailabilityForm['status']) => void;
  backHere: () => void;
  /** The dialog, while it is open. */
  dialog: ReactNode;
}

/** This person's own availability and the ways to change it; null where she is not in the directory. */
export function useOwnAvailability(): OwnAvailability | null {
  const account = useAccount();
  const directory = useDirectory();
  const isListed = usePeople().has(account.userId);
  const now = useNow(60_000);
  const said = useOwnStatement(directory?.roomId ?? '');
  const [opened, setOpened] = useState<{ status: AvailabilityForm['status'] | undefined } | null>(null);
  if (!directory || !isListed) return null;
  const { roomId } = directory;
  const isAway = said?.status === 'away' && (said.until === undefined || now < said.until);
  return {
    away: isAway ? { until: said.until ?? null, note: said.note } : null,
    now,
    change: (status) => setOpened({ status }),
    // What could not be kept on this device is told in the dialog, when it is tried there.
    backHere: () =>
      void setAvailability(account, roomId, { v: 1, status: 'here', note: '' }).catch(() =>
        setOpened({ status: 'here' }),
      ),
    dialog: opened && (
      <Suspense>
        <AvailabilityDialog roomId={roomId} said={said} status={opened.status} onClose={() => setOpened(null)} />
      </Suspense>
    ),
  };
}

function useOwnStatement(roomId: string): AvailabilityContent | undefined {
  const { db, userId } = useAccount();
  const stood = useLiveQuery(
    () => standing(db, { roomId, type: eventTypes.availability, stateKey: userId }),
    [db, roomId, userId],
  );
  return stood?.content;
}

/** The part of a menu in which a person says whether she is here. */
export function useAvailabilityMenu(own: OwnAvailability | null): MenuGroup[] {
  const { t } = useTranslation('people');
  const words = useAvailabilityWords();
  if (!own) return [];
  const { away, now, change, backHere } = own;
  const awayWords = away && words({ kind: 'away', ...away, substitutes: [] }, now);
  return [
    {
      label: t('own.title'),
      items: [
        { label: t('own.here'), isChecked: !away, onSelect: () => away && backHere() },
        { label: awayWords ?? t('own.markAway'), isChecked: away !== null, onSelect: () => change('away') },
      ],
    },
  ];
}
