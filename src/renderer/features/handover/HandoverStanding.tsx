import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import type { Handover } from './commands';

/** Whose the client is and by when something is awaited; of one that has ended, who ended it and why. */
export function HandoverStanding({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handover');
  const nameOf = useNames();
  const { userId } = useAccount();
  const when = useWhen();
  const now = useNow(60_000);
  const { state, content, ts, sending } = handover;
  const { sender, accepted, ended } = state;
  const said = (by: string, at: number) => ({ who: nameOf(by), when: when.brief(at, now) });
  switch (state.status) {
    case 'offered':
      return (
        <p className="handover__standing">
          {t('offeredBy', said(sender, ts))}
          {sending !== 'sent' && ` · ${t('waits')}`}
          <br />
          <Due words="answerDue" due={content.due} now={now} />
          <br />
          {sender === userId ? t('stillYours') : t('stillOwned', { who: nameOf(sender) })}
        </p>
      );
    case 'accepted':
      return (
        accepted && (
          <p className="handover__standing">
            {accepted.by === userId
              ? t('acceptedByYou', said(accepted.by, accepted.ts))
              : t('acceptedBy', said(accepted.by, accepted.ts))}
            <br />
            <Due words="doesBy" due={accepted.due} now={now} />
          </p>
        )
      );
    case 'declined':
      return (
        ended && (
          <>
            <p className="handover__standing">{t('declinedBy', said(ended.by, ended.ts))}</p>
            <blockquote className="handover__reason">{ended.reason}</blockquote>
          </>
        )
      );
    case 'withdrawn':
      return ended && <p className="handover__standing">{t('withdrawnBy', said(ended.by, ended.ts))}</p>;
    case 'done':
      return ended && <p className="handover__standing">{t('doneBy', said(ended.by, ended.ts))}</p>;
    default:
      return assertNever(state.status);
  }
}

function Due({ words, due, now }: { words: 'answerDue' | 'doesBy'; due: number; now: number }) {
  const { t } = useTranslation('handover');
  const { text, tone } = useWhen().deadline(due, now);
  return (
    <time className={`due-text due-text--${tone}`} dateTime={new Date(due).toISOString()}>
      {tone === 'overdue' ? text : t(words, { when: text })}
    </time>
  );
}
