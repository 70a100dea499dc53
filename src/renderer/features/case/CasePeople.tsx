import { UserPlus } from 'lucide-react';
import { useAccount } from '../../data/account';
import { useWaitingActs } from '../../data/waiting-acts';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { CasePerson } from './CasePerson';
import type { OpenCaseDialog } from './dialogs';
import { useSeen } from './seen';
import type { CaseStanding } from './standing';

/** Who is in a group chat and leads it, what each has read, who has not yet come, and what one may do about it. */
export function CasePeople({ standing, onOpen }: { standing: CaseStanding; onOpen: OpenCaseDialog }) {
  const { t } = useTranslation(['case', 'case-life']);
  const { userId: me } = useAccount();
  const { roomId, participants } = standing;
  const seen = useSeen(roomId);
  const waiting = useWaitingActs()
    .flatMap(({ act }) => (act.kind === 'invite-to-case' && act.roomId === roomId ? act.people : []))
    .filter((userId) => participants.every((participant) => participant.userId !== userId));
  return (
    <>
      <p className="case-people__note">{t('internalNote')}</p>
      <ul className="case-people" aria-label={t('participants')}>
        {participants.map(({ userId, isInvited }) => (
          <CasePerson
            key={userId}
            userId={userId}
            presence={isInvited ? 'invited' : 'in'}
            seen={isInvited || userId === me ? undefined : seen?.(userId)}
            standing={standing}
            onOpen={onOpen}
          />
        ))}
        {waiting.map((userId) => (
          <CasePerson key={userId} userId={userId} presence="inviting" standing={standing} onOpen={onOpen} />
        ))}
      </ul>
      {standing.refusal('invite') === null && (
        <Button icon={<UserPlus aria-hidden />} onClick={() => onOpen({ kind: 'invite' })}>
          {t('case-life:menu.invite')}
        </Button>
      )}
    </>
  );
}
