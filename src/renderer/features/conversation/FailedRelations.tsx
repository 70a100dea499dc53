import type { Act } from '../../../domain/act';
import { useFailedActs } from '../../data/failed-acts';
import { useTranslation } from '../../i18n/use-translation';
import { FailedActNotice } from '../../ui/FailedActNotice';

const kinds = ['edit', 'redact', 'react', 'poll-vote', 'poll-end', 'pin'] as const;
type Kind = (typeof kinds)[number];

function kindOf(act: Act): Kind | undefined {
  return kinds.find((kind) => kind === act.kind);
}

/** What one did to messages of a room and what could not be sent. */
export function FailedRelations({ roomId }: { roomId: string }) {
  const { t } = useTranslation('relations');
  const failed = useFailedActs((act) => act.roomId === roomId && kindOf(act) !== undefined);
  return failed.map(({ txnId, act, reason, again, remove }) => {
    const kind = kindOf(act);
    return (
      kind && (
        <FailedActNotice key={txnId} title={t(`failed.${kind}`)} reason={reason} onTryAgain={again} onRemove={remove} />
      )
    );
  });
}
