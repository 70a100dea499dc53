import { useCallback, useEffect, useState } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { AdministrativeAct } from '../../../domain/circle/circle-acts';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { UnderWay } from '../../leading/UnderWay';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { TextField } from '../../ui/TextField';
import { JoinRow } from './JoinRow';
import { useFindable, type Turning } from './queries';
import './circle.css';

const isGettingIn = ({ kind }: AdministrativeAct) => kind === 'join' || kind === 'knock' || kind === 'leave';

/** All circles of the organisation and its common rooms, and how one gets into each. */
export function FindRooms() {
  const { t } = useTranslation(['circle', 'common']);
  const found = useFindable();
  const { state, refresh } = useRefreshing();
  const [words, setWords] = useState('');

  const wanted = words.trim().toLocaleLowerCase('fi');
  const matches = (room: RoomRow) => {
    const { topic, circle } = open(room.c);
    return `${roomName(room)} ${topic} ${circle?.purpose ?? ''}`.toLocaleLowerCase('fi').includes(wanted);
  };
  const circles = found?.circles.filter(matches) ?? [];
  const rooms = found?.rooms.filter(matches) ?? [];
  return (
    <Pane header={<PaneHeader title={t('find')} detail={t('findDetail')} />}>
      <div className="circle-page">
        <TextField label={t('findWords')} value={words} onChange={setWords} autoComplete="off" />
        {state === 'stale' && (
          <Banner tone="soon" actions={<Button onClick={refresh}>{t('common:tryAgain')}</Button>}>
            {t('stale')}
          </Banner>
        )}
        <UnderWay concerns={isGettingIn} />
        {found && circles.length + rooms.length === 0 && (
          <EmptyState title={t(wanted ? 'nothingFound' : state === 'fetching' ? 'looking' : 'nothingToJoin')} />
        )}
        <Found title={t('circles')} id="found-circles" rooms={circles} turning={found?.turning} />
        <Found title={t('commonRooms')} id="found-rooms" rooms={rooms} turning={found?.turning} />
      </div>
    </Pane>
  );
}

/** Asks the homeserver what there is, when the page is opened and when the person wants it. */
function useRefreshing(): { state: 'fetching' | 'fresh' | 'stale'; refresh: () => void } {
  const { engine } = useAccount();
  const [state, setState] = useState<'fetching' | 'fresh' | 'stale'>('fetching');
  const fetchAll = useCallback(() => {
    engine.refreshJoinable().then(
      (isFresh) => setState(isFresh ? 'fresh' : 'stale'),
      () => setState('stale'),
    );
  }, [engine]);
  useEffect(fetchAll, [fetchAll]);
  const refresh = () => {
    setState('fetching');
    fetchAll();
  };
  return { state, refresh };
}

interface FoundProps {
  title: string;
  id: string;
  rooms: readonly RoomRow[];
  turning: Turning | undefined;
}

function Found({ title, id, rooms, turning }: FoundProps) {
  if (rooms.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="circle-page__rows">
        {rooms.map((room) => (
          <li key={room.roomId}>
            <JoinRow room={room} turning={turning?.get(room.roomId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
