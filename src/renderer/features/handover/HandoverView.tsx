import { ArrowRightLeft, Ban, Check, CircleCheck, Clock, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import {
  handoverActsOpenTo,
  type HandoverActName,
  type HandoverStatus,
  type HandoverUpdate,
} from '../../../domain/work-items/handover';
import { recipientName } from '../../../domain/work-items/handover-text';
import { useAccount } from '../../data/account';
import { useIsArchived } from '../../data/archived';
import { useAttempt } from '../../data/attempt';
import { useNames } from '../../data/names';
import { useLeads } from '../../data/work-items';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Badge, type Tone } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { changeHandover, type Handover } from './commands';
import { HandoverStanding } from './HandoverStanding';

const AcceptDialog = lazy(async () => ({ default: (await import('./AcceptDialog')).AcceptDialog }));
const DeclineDialog = lazy(async () => ({ default: (await import('./DeclineDialog')).DeclineDialog }));

const looks: Record<HandoverStatus, { tone: Tone; Icon: typeof Clock }> = {
  offered: { tone: 'info', Icon: Clock },
  accepted: { tone: 'ok', Icon: Check },
  declined: { tone: 'soon', Icon: X },
  withdrawn: { tone: 'neutral', Icon: Ban },
  done: { tone: 'ok', Icon: CircleCheck },
};

/** One handover: to whom, where it stands and whose the client is, what was written of it, and what can be done. */
export function HandoverView({ handover, isOver = false }: { handover: Handover; isOver?: boolean }) {
  const { t } = useTranslation('handover');
  const nameOf = useNames();
  const { content, state } = handover;
  const { tone, Icon } = looks[state.status];
  return (
    <div className="handover">
      <div className="handover__head">
        <ArrowRightLeft className="handover__mark" aria-hidden />
        <strong className="handover__title">{t('titleTo', { who: recipientName(content.to, nameOf) })}</strong>
        <Badge tone={tone} icon={<Icon aria-hidden />}>
          {t(`status.${state.status}`)}
        </Badge>
      </div>
      <HandoverStanding handover={handover} />
      {state.late.length > 0 && state.status !== 'offered' && (
        <p className="handover__standing">{t('late', { who: state.late.map(nameOf).join(', ') })}</p>
      )}
      <Facts
        isStacked
        facts={[
          { name: t('summary'), value: content.summary },
          { name: t('reason'), value: content.reason },
          { name: t('expected'), value: content.expected },
        ]}
      />
      {!isOver && <HandoverActs handover={handover} />}
    </div>
  );
}

/** The acts that need to know something more. */
type Asked = Extract<HandoverActName, 'accept' | 'decline'>;

function HandoverActs({ handover }: { handover: Handover }) {
  const { t } = useTranslation(['handover', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const isLead = useLeads(handover.roomId);
  const { attempt, busy, failed } = useAttempt();
  const [asked, setAsked] = useState<Asked | null>(null);
  // A contact that was accepted goes on as her own, with its own end.
  const isOfContact = handover.threadId !== '';
  const acts = handoverActsOpenTo(handover.state, { userId: account.userId, isLead }).filter(
    (act) => act !== 'complete' || !isOfContact,
  );
  const isClosed = useIsArchived(handover.roomId);
  if (acts.length === 0 || isClosed) return null;

  function change(update: Omit<HandoverUpdate, 'v'>) {
    setAsked(null);
    attempt(() => changeHandover(account, handover, update, { isLead, language }));
  }

  function press(act: HandoverActName) {
    if (act === 'accept' || act === 'decline') setAsked(act);
    else change({ act });
  }

  return (
    <>
      <div className="handover__acts">
        {acts.map((act) => (
          <Button key={act} variant={act === 'accept' ? 'primary' : 'quiet'} disabled={busy} onClick={() => press(act)}>
            {t(`act.${act}`)}
          </Button>
        ))}
      </div>
      {failed && (
        <p className="field__error" role="alert">
          {t('common:actNotKept')}
        </p>
      )}
      <Suspense>
        {asked === 'accept' && (
          <AcceptDialog
            handover={handover}
            onAccept={(due) => change({ act: 'accept', due })}
            onClose={() => setAsked(null)}
          />
        )}
        {asked === 'decline' && (
          <DeclineDialog
            handover={handover}
            onDecline={(reason) => change({ act: 'decline', reason })}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </>
  );
}
