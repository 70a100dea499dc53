import { MailOpen } from 'lucide-react';
import type { ActFailure } from '../../domain/act';
import { Button } from './Button';
import { ListRow } from './ListRow';
import { useTranslation } from '../i18n/use-translation';
import './InvitationRow.css';

export interface InvitationRowProps {
  name: string;
  /** Who invited, where it is known. */
  invitedBy: string | null;
  /** As what she is asked, where the first to accept joins. */
  calledAs?: string | undefined;
  answer: 'none' | 'joining' | 'failed';
  failure: ActFailure | null;
  onAccept: () => void;
}

/** An invitation to a room, with the button that accepts it. */
export function InvitationRow({ name, invitedBy, calledAs, answer, failure, onAccept }: InvitationRowProps) {
  const { t } = useTranslation(['today', 'common']);
  const from = invitedBy ? t('invitation.from', { who: invitedBy }) : t('invitation.fromSomeone');
  const problem = answer === 'failed' && `${t('invitation.failed')} ${t(`common:failure.${failure ?? 'refused'}`)}`;
  return (
    <div className="invitation-row">
      <ListRow
        leading={<MailOpen aria-hidden />}
        title={name || t('invitation.unnamed')}
        detail={problem || (calledAs ? t('invitation.called', { profession: calledAs }) : from)}
        trailing={
          answer === 'joining' ? (
            <span role="status">{t('invitation.joining')}</span>
          ) : (
            <Button variant="primary" aria-label={t('invitation.acceptNamed', { name })} onClick={onAccept}>
              {answer === 'failed' ? t('common:tryAgain') : t('invitation.accept')}
            </Button>
          )
        }
      />
    </div>
  );
}
