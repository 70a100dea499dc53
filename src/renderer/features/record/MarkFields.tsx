import { recordLimits } from '../../../domain/work-items/record';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Checkbox } from '../../ui/Checkbox';
import { TextField } from '../../ui/TextField';

/** What is told of an entry that is in the client record system. */
export interface Marking {
  reference: string;
  /** The entry's text is shown in the group chat too. */
  shares: boolean;
}

interface MarkFieldsProps {
  marking: Marking;
  onChange: (marking: Marking) => void;
  /** How many messages the entry covers. */
  covers: number;
  /** The text is too long for a message. */
  isTooLong: boolean;
  /** It could not be kept on this device. */
  failed: boolean;
}

/** Under what an entry is found, and whether its text is shown to the group chat. */
export function MarkFields({ marking, onChange, covers, isTooLong, failed }: MarkFieldsProps) {
  const { t } = useTranslation(['record', 'common']);
  return (
    <>
      <p>{t('mark.covers', { count: covers })}</p>
      <TextField
        label={t('mark.reference')}
        hint={t('mark.referenceHint')}
        value={marking.reference}
        onChange={(reference) => onChange({ ...marking, reference })}
        maxLength={recordLimits.reference}
      />
      {isTooLong ? (
        <p className="field__hint">{t('mark.tooLong')}</p>
      ) : (
        <Checkbox
          label={t('mark.shares')}
          hint={t('mark.sharesHint')}
          isChecked={marking.shares}
          onChange={(shares) => onChange({ ...marking, shares })}
        />
      )}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:actNotKept')}
        </Banner>
      )}
    </>
  );
}
