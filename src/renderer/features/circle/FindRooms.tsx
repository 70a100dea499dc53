import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { TextField } from '../../ui/TextField';
import { JoinRow } from './JoinRow';
import { useJoinable } from './queries';
import './circle.css';

/** The conversations that anyone of the organisation may join. */
export function FindRooms() {
  const { t } = useTranslation(['circle', 'common']);
  const { engine } = useAccount();
  const snapshot = useJoinable();
  const [words, setWords] = useState('');
  const [state, setState] = useState<'fetching' | 'fresh' | 'stale'>('fetching');

  const refresh = useCallback(() => {
    engine.refreshJoinable().then(
      (isFresh) => setState(isFresh ? 'fresh' : 'stale'),
      () => setState('stale'),
    );
  }, [engine]);
  useEffect(refresh, [refresh]);

  const wanted = words.trim().toLocaleLowerCase('fi');
  const found = snapshot?.rooms.filter((room) =>
    `${roomName(room)} ${open(room.c).topic}`.toLocaleLowerCase('fi').includes(wanted),
  );
  return (
    <Pane header={<PaneHeader title={t('find')} detail={t('findDetail')} />}>
      <div className="circle-page">
        <TextField label={t('findWords')} value={words} onChange={setWords} autoComplete="off" />
        {state === 'stale' && (
          <Banner
            tone="soon"
            actions={
              <Button
                onClick={() => {
                  setState('fetching');
                  refresh();
                }}
              >
                {t('common:tryAgain')}
              </Button>
            }
          >
            {t('stale')}
          </Banner>
        )}
        {found && found.length === 0 && (
          <EmptyState title={t(wanted ? 'nothingFound' : state === 'fetching' ? 'looking' : 'nothingToJoin')} />
        )}
        <ul className="circle-page__rows">
          {found?.map((room) => (
            <li key={room.roomId}>
              <JoinRow room={room} isJoining={snapshot?.joining.has(room.roomId) ?? false} />
            </li>
          ))}
        </ul>
      </div>
    </Pane>
  );
}
