import { useState } from 'react';
import { assertNever } from '../../domain/result';
import { eventTypes } from '../../domain/event-types';
import { accessOf } from '../../domain/circle/circle';
import type { StateEdit } from '../../domain/state-edit';
import { useAccount } from '../data/account';
import { useAttempt } from '../data/attempt';
import { acceptLoss, saveAnyway, useLostEdits, type LostEdits } from '../data/lost-edits';
import { useNames } from '../data/names';
import { roomName } from '../data/places';
import { useRoom } from '../data/rooms';
import { useTranslation } from '../i18n/use-translation';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import './leading.css';

/** Tells of edits that another replaced without having seen them, and lets one save them after all. */
export function LostEditNotices({ concerns = () => true }: { concerns?: (lost: LostEdits) => boolean }) {
  const lost = (useLostEdits() ?? []).filter(concerns);
  if (lost.length === 0) return null;
  return (
    <div className="lost-edits" role="status">
      {lost.map((edits) => (
        <Notice key={edits.key} lost={edits} />
      ))}
    </div>
  );
}

function Notice({ lost }: { lost: LostEdits }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const nameOf = useNames();
  const room = useRoom(lost.roomId);
  const [isShown, setShown] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const mine = useMine(lost.edits);
  return (
    <Banner
      tone="soon"
      actions={
        <>
          {mine.length > 0 && !isShown && <Button onClick={() => setShown(true)}>{t('lost.show')}</Button>}
          <Button disabled={busy} onClick={() => attempt(() => saveAnyway(account, lost))}>
            {t('lost.saveMine')}
          </Button>
          <Button disabled={busy} onClick={() => attempt(() => acceptLoss(account, lost))}>
            {t('lost.fine')}
          </Button>
        </>
      }
    >
      <p>
        {t('lost.title', {
          who: nameOf(lost.by),
          what: t(`lost.what.${whatOf(lost.type)}`),
          place: (room && roomName(room)) || t('unnamed'),
        })}
      </p>
      {isShown && (
        <dl className="lost-edits__mine" aria-label={t('lost.mine')}>
          {mine.map(({ what, value }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {failed && <p role="alert">{t('common:actNotKept')}</p>}
    </Banner>
  );
}

type What =
  | 'name'
  | 'topic'
  | 'access'
  | 'order'
  | 'circle'
  | 'archive'
  | 'person'
  | 'service'
  | 'duty'
  | 'topics'
  | 'reasons'
  | 'retention'
  | 'case'
  | 'guest'
  | 'reception'
  | 'other';

function whatOf(type: StateEdit['type']): What {
  switch (type) {
    case 'm.room.name':
      return 'name';
    case 'm.room.topic':
      return 'topic';
    case 'm.room.join_rules':
      return 'access';
    case 'm.space.child':
      return 'order';
    case eventTypes.circle:
      return 'circle';
    case eventTypes.archive:
      return 'archive';
    case eventTypes.person:
      return 'person';
    case eventTypes.service:
      return 'service';
    case eventTypes.duty:
      return 'duty';
    case eventTypes.topics:
      return 'topics';
    case eventTypes.retention:
      return 'retention';
    case eventTypes.contactReasons:
      return 'reasons';
    case eventTypes.case:
      return 'case';
    case eventTypes.caseGuest:
      return 'guest';
    case eventTypes.caseCall:
      return 'other';
    case eventTypes.reception:
    case eventTypes.receptionSettings:
      return 'reception';
    case eventTypes.availability:
    case eventTypes.receptionBooking:
      return 'other';
    default:
      return assertNever(type);
  }
}

/** What of the edits can be said in a line or two. */
function useMine(edits: readonly StateEdit[]): { what: string; value: string }[] {
  const { t } = useTranslation('leading');
  const isCircle = edits.some(({ type }) => type === eventTypes.circle);
  return edits.flatMap((edit) => {
    switch (edit.type) {
      case 'm.room.name':
        return [{ what: t('field.name'), value: edit.content.name }];
      case 'm.room.topic':
        return isCircle ? [] : [{ what: t('field.topic'), value: edit.content.topic || '–' }];
      case 'm.room.join_rules':
        return [{ what: t('field.access'), value: t(`accesses.${accessOf(edit.content.join_rule)}`) }];
      case eventTypes.circle:
        return [
          { what: t('field.kind'), value: t(`kinds.${edit.content.kind}`) },
          { what: t('field.purpose'), value: edit.content.purpose || '–' },
        ];
      default:
        return [];
    }
  });
}
