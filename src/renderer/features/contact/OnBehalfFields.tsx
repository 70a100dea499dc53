import { codesOf } from '../../../domain/codes';
import {
  contactLimits,
  identifications,
  onBehalfBases,
  type Identification,
  type OnBehalfBasis,
} from '../../../domain/contact/contact';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import type { ContactFieldsProps } from './form-fields';
import { PastMoment } from './PastMoment';

/** Who acts for the client, where someone does: in what relation, on what basis, and how that person was identified. */
export function OnBehalfFields({ form, change, errorOf }: ContactFieldsProps) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  return (
    <>
      <Checkbox
        label={t('form.isOnBehalf')}
        isChecked={form.isOnBehalf}
        onChange={(isOnBehalf) => change({ isOnBehalf })}
      />
      {form.isOnBehalf && (
        <fieldset className="contact-form__part">
          <legend>{t('onBehalf.section')}</legend>
          <div className="contact-form__pair">
            <TextField
              label={t('onBehalf.name')}
              value={form.onBehalfName}
              onChange={(onBehalfName) => change({ onBehalfName })}
              error={errorOf('on-behalf-name-missing')}
              maxLength={contactLimits.line}
              autoComplete="off"
              required
            />
            <TextField
              label={t('onBehalf.relation')}
              value={form.onBehalfRelation}
              onChange={(onBehalfRelation) => change({ onBehalfRelation })}
              maxLength={contactLimits.line}
              autoComplete="off"
            />
          </div>
          <div className="contact-form__pair">
            <Choice
              label={t('onBehalf.basis')}
              value={form.onBehalfBasis}
              onChange={(onBehalfBasis) => change({ onBehalfBasis })}
              emptyLabel={t('form.choose')}
              options={codesOf<OnBehalfBasis>(onBehalfBases).map((value) => ({
                value,
                label: onBehalfBases[value][language],
              }))}
              error={errorOf('basis-missing')}
              required
            />
            <Choice
              label={t('onBehalf.identified')}
              value={form.identified}
              onChange={(identified) => change({ identified })}
              emptyLabel={t('form.choose')}
              options={codesOf<Identification>(identifications).map((value) => ({
                value,
                label: identifications[value][language],
              }))}
            />
          </div>
          {form.identified !== '' && form.identified !== 'not-identified' && (
            <PastMoment
              label={t('onBehalf.identifiedAt')}
              hint={t('form.emptyIsNow')}
              date={form.identifiedDate}
              time={form.identifiedTime}
              onChange={({ date, time }) => change({ identifiedDate: date, identifiedTime: time })}
              error={errorOf('identified-when')}
            />
          )}
        </fieldset>
      )}
    </>
  );
}
