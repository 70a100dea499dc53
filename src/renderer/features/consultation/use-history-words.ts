import { useCallback } from 'react';
import type { QuestionHistoryEntry } from '../../../domain/consultation/question-fold';
import type { QuestionEvent } from '../../../domain/consultation/question-life';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';

/** What others tried, and which changed nothing, is told where it explains what two people did at once. */
const toldOfOthers: ReadonlySet<QuestionEvent> = new Set(['take', 'pass', 'ask-back']);

/** Says who did what to a question; null for what nobody needs to know of. */
export function useHistoryWords(): (entry: QuestionHistoryEntry) => string | null {
  const { t } = useTranslation('consultation');
  const { userId } = useAccount();
  const nameOf = useNames();

  return useCallback(
    (entry: QuestionHistoryEntry) => {
      const isOwn = entry.sender === userId;
      const who = nameOf(entry.sender);
      const you = isOwn ? 'you' : 'other';
      if (entry.refusal !== null) return refused(entry, entry.refusal);
      switch (entry.act) {
        case 'pass':
          if (entry.to === userId) return t('history.pass.toYou', { who });
          return t(`history.pass.${you}`, { who, to: nameOf(entry.to ?? '') });
        case 'ask-back':
          return entry.heldBy === null
            ? t(`history.take-ask-back.${you}`, { who })
            : t(`history.ask-back.${you}`, { who });
        case 'close':
          return [
            t(`history.close.${you}`, { who }),
            entry.reason && t(`closeReason.${entry.reason}`),
            entry.helped && t(`helped.${entry.helped}`),
          ]
            .filter(Boolean)
            .join('. ');
        default:
          return t(`history.${entry.act}.${you}`, { who });
      }

      function refused({ act, heldBy }: QuestionHistoryEntry, refusal: NonNullable<QuestionHistoryEntry['refusal']>) {
        if (act === 'reply') return null;
        if (!isOwn && (refusal === 'not-yours' || !toldOfOthers.has(act))) return null;
        const isLost = refusal === 'already-taken' && heldBy !== null && heldBy !== entry.sender;
        const why = isLost ? t('refusal.first', { winner: nameOf(heldBy) }) : t(`refusal.${refusal}`);
        return t('history.tried', { what: t(`history.tries.${act}.${you}`, { who }), why });
      }
    },
    [t, userId, nameOf],
  );
}
