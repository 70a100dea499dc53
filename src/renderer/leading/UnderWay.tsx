import { LoaderCircle } from 'lucide-react';
import { isAdministrative, type AdministrativeAct } from '../../domain/circle/circle-acts';
import { useFailedActs, type FailedAct } from '../data/failed-acts';
import { useNames } from '../data/names';
import { useRooms } from '../data/rooms';
import { useStatus } from '../data/status';
import { useWaitingActs, type WaitingAct } from '../data/waiting-acts';
import { useTranslation } from '../i18n/use-translation';
import { FailedActNotice } from '../ui/FailedActNotice';
import { stepsOf } from './steps';
import { isLeading, isTold, useActWords } from './use-act-words';
import './leading.css';

export interface UnderWayProps {
  /** Which acts are told of here; all that concern circles where it is left out. */
  concerns?: ((act: AdministrativeAct) => boolean) | undefined;
}

/** What one does to circles and their people and what is not done yet: how far it has come, or why it failed. */
export function UnderWay({ concerns = () => true }: UnderWayProps) {
  const waiting = useWaitingActs().filter(({ act }) => isTold(act) && concerns(act));
  const failed = useFailedActs((act) => isAdministrative(act) && isLeading(act) && concerns(act));
  if (waiting.length === 0 && failed.length === 0) return null;
  return (
    <div className="under-way">
      {failed.map((act) => (
        <Failed key={act.txnId} failed={act} />
      ))}
      {waiting.length > 0 && (
        <ul className="under-way__list" role="status">
          {waiting.map((act) => (
            <Waiting key={act.txnId} waiting={act} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Waiting({ waiting: { act, stepsDone } }: { waiting: WaitingAct }) {
  const { t } = useTranslation('leading');
  const wordsOf = useActWords();
  const rooms = useRooms();
  const isOffline = useStatus('connection')?.state === 'offline';
  const steps = stepsOf(act, rooms);
  const howFar = [
    steps !== null && t('stepsDone', { done: Math.min(stepsDone, steps), steps }),
    isOffline && t('whenBack'),
  ].filter(Boolean);
  return (
    <li className="under-way__act">
      <LoaderCircle aria-hidden />
      <span>
        {wordsOf(act, 'underWay')}
        {howFar.length > 0 && `: ${howFar.join(', ')}`}
      </span>
    </li>
  );
}

function Failed({ failed: { act, reason, refused, again, remove } }: { failed: FailedAct }) {
  const { t } = useTranslation('leading');
  const wordsOf = useActWords();
  const nameOf = useNames();
  if (!isAdministrative(act)) return null;
  const who = refused.map(nameOf).join(', ');
  const title = wordsOf(act, 'failed') + (who ? ` ${t('notThese', { who })}` : '');
  return <FailedActNotice title={title} reason={reason} onTryAgain={again} onRemove={remove} />;
}
