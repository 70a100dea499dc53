import { Archive, ArchiveRestore, X } from 'lucide-react';
import {
  reasonLimits,
  reasonName,
  type ListedReason,
  type ReasonProblem,
} from '../../../domain/contact/contact-reasons';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { NamesRow } from './NamesRow';

interface ReasonRowProps {
  reason: ListedReason;
  /** Its place in the list, and how many there are. */
  at: number;
  count: number;
  problem: ReasonProblem | null;
  isFocused: boolean;
  /** Contacts may name it: it can be retired, and never removed. */
  isStated: boolean;
  onChange: (reason: ListedReason) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One reason with its names in each language. One that is retired is offered no more, and named where it stands. */
export function ReasonRow({ reason, at, problem, isStated, onChange, onRemove, ...row }: ReasonRowProps) {
  const { t } = useTranslation('leading');
  const language = useLanguage();
  const { code, retired, ...names } = reason;
  const isNamed = Object.values(names).some((given) => given.trim() !== '');
  const name = isNamed
    ? reasonName({ reason: code }, language, new Map([[code, names]]))
    : t('reasons.nth', { number: at + 1 });
  const title = retired ? t('reasons.retiredNamed', { name }) : name;
  return (
    <NamesRow
      {...row}
      names={names}
      title={title}
      at={at}
      maxLength={reasonLimits.name}
      error={problem ? t(`reasons.problem.${problem}`) : undefined}
      onChange={(next) => onChange({ ...reason, ...next })}
    >
      {isStated ? (
        <IconButton
          label={retired ? t('reasons.restore', { name }) : t('reasons.retire', { name })}
          icon={retired ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          onClick={() => onChange({ ...reason, retired: !retired })}
        />
      ) : (
        <IconButton label={t('reasons.remove', { name })} icon={<X aria-hidden />} onClick={onRemove} />
      )}
      {retired && <span className="topic-row__note">{t('reasons.retired')}</span>}
    </NamesRow>
  );
}
