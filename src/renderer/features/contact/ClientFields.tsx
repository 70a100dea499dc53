import { codesOf, languages } from '../../../domain/codes';
import { onBehalfBases, type OnBehalfBasis } from '../../../domain/contact';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Choice } from '../../ui/Choice';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { contactLimits, type ContactForm, type ContactProblem } from './contact-form';

export interface ContactFieldsProps {
  form: ContactForm;
  change: (part: Partial<ContactForm>) => void;
  errorOf: (problem: ContactProblem) => string | undefined;
}

/** Whose matter it is. */
export function ClientFields({ form, change, errorOf }: ContactFieldsProps) {
  const { t } = useTranslation('contact');
  return (
    <>
      <TextField
        label={t('form.name')}
        value={form.name}
        onChange={(name) => change({ name })}
        error={errorOf('name-missing')}
        maxLength={contactLimits.line}
        autoComplete="off"
        required
      />
      <div className="contact-form__pair">
        <TextField
          label={t('form.phone')}
          type="tel"
          value={form.phone}
          onChange={(phone) => change({ phone })}
          maxLength={contactLimits.line}
          autoComplete="off"
        />
        <TextField
          label={t('form.municipality')}
          value={form.municipality}
          onChange={(municipality) => change({ municipality })}
          maxLength={contactLimits.line}
          autoComplete="off"
        />
      </div>
      <RadioChoice
        label={t('form.language')}
        value={form.language}
        onChange={(language) => change({ language })}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
    </>
  );
}

/** Who acts for the client, where someone does. */
export function OnBehalfFields({ form, change, errorOf }: ContactFieldsProps) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  return (
    <>
      <label className="contact-form__switch">
        <input
          type="checkbox"
          checked={form.isOnBehalf}
          onChange={(event) => change({ isOnBehalf: event.target.checked })}
        />
        {t('form.isOnBehalf')}
      </label>
      {form.isOnBehalf && (
        <fieldset className="contact-form__section">
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
        </fieldset>
      )}
    </>
  );
}
