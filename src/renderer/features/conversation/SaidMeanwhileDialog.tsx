import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import type { TimelineNote } from './notes';
import type { Said } from './said-meanwhile';
import { useExcerpt } from './use-excerpt';

export interface SaidMeanwhileDialogProps {
  said: readonly Said[];
  /** What happened to the question besides. */
  news: readonly TimelineNote[];
  onSend: () => void;
  onClose: () => void;
}

/** Tells what others answered while one was writing, before one's own answer goes out. */
export function SaidMeanwhileDialog({ said, news, onSend, onClose }: SaidMeanwhileDialogProps) {
  const { t } = useTranslation('conversation');
  const nameOf = useNames();
  const when = useWhen();
  const excerptOf = useExcerpt();
  return (
    <ConfirmDialog title={t('meanwhile.title')} confirm={t('meanwhile.send')} onConfirm={onSend} onClose={onClose}>
      <p>{t('meanwhile.lead')}</p>
      {said.map(({ id, sender, ts, content }) => (
        <div key={id}>
          <p>{t('messageOf', { name: nameOf(sender), when: when.dayAndTime(ts) })}</p>
          <blockquote className="message-excerpt" dir="auto">
            {excerptOf(content)}
          </blockquote>
        </div>
      ))}
      {news.map(({ id, words, ts }) => (
        <p key={id}>
          {words}, {when.dayAndTime(ts)}
        </p>
      ))}
    </ConfirmDialog>
  );
}
