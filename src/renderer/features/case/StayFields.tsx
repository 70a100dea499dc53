import { useTranslation } from '../../i18n/use-translation';
import { Checkbox } from '../../ui/Checkbox';
import { firstMoment, MomentChoice } from '../../ui/MomentChoice';
import type { StayForm } from './stay-form';

/** Asks whether somebody is in a case until a time only, and until when. */
export function StayFields({ form, isChecked }: { form: StayForm; isChecked: boolean }) {
  const { t } = useTranslation('case-life');
  const { now, offered, chosen, choose, until } = form;
  return (
    <>
      <Checkbox
        label={t('stay.limited')}
        hint={t('stay.hint')}
        isChecked={chosen !== null}
        onChange={(isLimited) => choose(isLimited ? firstMoment(offered, now) : null)}
      />
      {chosen && (
        <MomentChoice
          label={t('stay.until')}
          offered={offered}
          value={chosen}
          now={now}
          onChange={choose}
          error={isChecked && until === undefined ? t('stay.past') : undefined}
        />
      )}
    </>
  );
}
