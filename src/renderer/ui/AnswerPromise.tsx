import { useWhen } from '../i18n/time';
import { useTranslation } from '../i18n/use-translation';
import './AnswerPromise.css';

export interface AnswerPromiseProps {
  /** The present moment, milliseconds since the epoch. */
  now: number;
  /** The sentence that says by when one is answered. */
  children: string;
  isOpen: boolean;
  /** When a closed circle opens; null where it is not known to. */
  opensAt: number | null;
  /** It is open and nobody is on duty. */
  isUnattended: boolean;
}

/** By when a form's question is answered, and why that may be later than one would think. */
export function AnswerPromise({ now, children, isOpen, opensAt, isUnattended }: AnswerPromiseProps) {
  const { t } = useTranslation('common');
  const when = useWhen();
  return (
    <div className="answer-promise" role="status">
      {!isOpen && (
        <p className="answer-promise__why">
          {opensAt === null ? t('closedNow') : t('closedUntil', { when: when.dayAndTime(opensAt, now) })}
        </p>
      )}
      {isUnattended && <p className="answer-promise__why">{t('nobodyOnDuty')}</p>}
      <p>{children}</p>
    </div>
  );
}
