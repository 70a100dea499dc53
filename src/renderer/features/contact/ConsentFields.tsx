import { codesOf } from '../../../domain/codes';
import { consentWays, contactLimits, type ConsentWay } from '../../../domain/contact/contact';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Checkbox } from '../../ui/Checkbox';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import type { ContactFieldsProps } from './form-fields';
import { PastMoment } from './PastMoment';

/** What the client has consented to, how and when. */
export function ConsentFields({ form, change, errorOf }: ContactFieldsProps) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  return (
    <>
      <Checkbox
        label={t('form.hasConsent')}
        isChecked={form.hasConsent}
        onChange={(hasConsent) => change({ hasConsent })}
      />
      {form.hasConsent && (
        <fieldset className="contact-form__part">
          <legend>{t('consent.section')}</legend>
          <TextField
            label={t('consent.what')}
            hint={t('consent.whatHint')}
            value={form.consentWhat}
            onChange={(consentWhat) => change({ consentWhat })}
            error={errorOf('consent-missing')}
            maxLength={contactLimits.note}
            autoComplete="off"
            required
          />
          <RadioChoice
            label={t('consent.how')}
            value={form.consentHow}
            onChange={(consentHow) => change({ consentHow })}
            options={codesOf<ConsentWay>(consentWays).map((value) => ({ value, label: consentWays[value][language] }))}
          />
          <PastMoment
            label={t('consent.at')}
            hint={t('form.emptyIsNow')}
            date={form.consentDate}
            time={form.consentTime}
            onChange={({ date, time }) => change({ consentDate: date, consentTime: time })}
            error={errorOf('consent-when')}
          />
        </fieldset>
      )}
    </>
  );
}
