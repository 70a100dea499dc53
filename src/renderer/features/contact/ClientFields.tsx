import { useMemo } from 'react';
import { contactLimits } from '../../../domain/contact/contact';
import { languageCodes, languageNameIn, languagesFirst } from '../../../domain/directory/language-codes';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/TextField';
import type { ContactFieldsProps } from './form-fields';
import { FormSection } from './FormSection';
import { useMunicipalities } from './use-municipalities';

/** Whose matter it is, and how the client is reached. */
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
          label={t('form.identityCode')}
          value={form.identityCode}
          onChange={(identityCode) => change({ identityCode })}
          error={errorOf('code-form', 'code-day', 'code-future', 'code-number', 'code-check')}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label={t('form.phone')}
          type="tel"
          value={form.phone}
          onChange={(phone) => change({ phone })}
          maxLength={contactLimits.line}
          autoComplete="off"
        />
      </div>
    </>
  );
}

/** Where the client lives and how the client can be served. */
export function ClientDetailFields({ form, change }: ContactFieldsProps) {
  const { t } = useTranslation('contact');
  const municipalities = useMunicipalities();
  const languages = useLanguages();
  const { address, municipality, interpreter, accessNeeds, language } = form;
  const isFilled = [address, municipality, interpreter, accessNeeds].some(Boolean) || language !== 'fi';
  return (
    <FormSection title={t('form.clientDetails')} isNeeded={isFilled}>
      <div className="contact-form__pair">
        <TextField
          label={t('form.address')}
          value={address}
          onChange={(value) => change({ address: value })}
          maxLength={contactLimits.line}
          autoComplete="off"
        />
        <TextField
          label={t('form.municipality')}
          value={municipality}
          onChange={(value) => change({ municipality: value })}
          maxLength={contactLimits.line}
          suggestions={municipalities}
          autoComplete="off"
        />
      </div>
      <div className="contact-form__pair">
        <Choice
          label={t('form.language')}
          value={language}
          onChange={(value) => change({ language: value })}
          options={languages}
        />
        <TextField
          label={t('form.interpreter')}
          hint={t('form.interpreterHint')}
          value={interpreter}
          onChange={(value) => change({ interpreter: value })}
          maxLength={contactLimits.line}
          autoComplete="off"
        />
      </div>
      <TextField
        label={t('form.accessNeeds')}
        hint={t('form.accessNeedsHint')}
        value={accessNeeds}
        onChange={(value) => change({ accessNeeds: value })}
        maxLength={contactLimits.note}
        multiline
        rows={2}
      />
    </FormSection>
  );
}

/** Every language by its name: those needed most first, the others as the alphabet has them. */
function useLanguages() {
  const language = useLanguage();
  return useMemo(() => {
    const all = languageCodes.map((value) => ({ value, label: languageNameIn(value, language) }));
    const rest = all.slice(languagesFirst).sort((one, other) => one.label.localeCompare(other.label, language));
    return [...all.slice(0, languagesFirst), ...rest];
  }, [language]);
}
