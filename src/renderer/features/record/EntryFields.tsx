import { useState } from 'react';
import { longestPart } from '../../../domain/record/record-entry';
import {
  recordPartNames,
  recordParts,
  recordPrompt,
  recordTemplateCodes,
  recordTemplates,
} from '../../../domain/record/record-templates';
import { recordLanguages } from '../../../domain/work-items/record';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { inLanguage, notTaken, withMessage, type EntryForm } from './entry-form';
import type { EntrySource } from './entry-source';
import { excerptOf } from './excerpt';

interface EntryFieldsProps {
  form: EntryForm;
  source: EntrySource;
  onChange: (part: Partial<EntryForm>) => void;
  /** Forgets what was written. */
  onDiscard: () => void;
}

/** An entry's language, template and parts; above the parts the chosen messages that none of them holds yet. */
export function EntryFields({ form, source, onChange, onDiscard }: EntryFieldsProps) {
  const { t } = useTranslation('record');
  const language = useLanguage();
  return (
    <>
      <div className="record-form__pair">
        <RadioChoice
          label={t('write.language')}
          value={form.language}
          onChange={(chosen) => onChange(inLanguage(form, source, chosen))}
          options={recordLanguages.map((value) => ({ value, label: t(`write.${value}`) }))}
        />
        <Choice
          label={t('write.template')}
          value={form.template}
          onChange={(template) => onChange({ template })}
          options={recordTemplateCodes.map((value) => ({ value, label: recordTemplates[value][language] }))}
        />
      </div>
      <Messages form={form} source={source} onChange={onChange} />
      <div className="record-form__parts" lang={form.language}>
        {recordParts.map((part) => (
          <TextField
            key={part}
            label={recordPartNames[part][form.language]}
            hint={recordPrompt(form.template, part, form.language)}
            value={form.parts[part]}
            onChange={(text) => onChange({ parts: { ...form.parts, [part]: text } })}
            maxLength={longestPart}
            multiline
            rows={Math.min(12, Math.max(2, form.parts[part].split('\n').length + 1))}
          />
        ))}
      </div>
      <div className="record-form__kept">
        <p>{t('write.kept')}</p>
        {form.isBegun && <Discard onDiscard={onDiscard} />}
      </div>
    </>
  );
}

/** What was chosen or edited after the entry was begun, to be put where it belongs. */
function Messages({ form, source, onChange }: Pick<EntryFieldsProps, 'form' | 'source' | 'onChange'>) {
  const { t } = useTranslation('record');
  const left = notTaken(form, source.ticked);
  if (left.length === 0) return null;
  return (
    <ul className="record-form__left" aria-label={t('write.messages')}>
      {left.map((message) => (
        <li key={message.id}>
          <p>
            <bdi>{message.by.name}</bdi>: {excerptOf(message.words)}
            {message.id in form.taken && <span className="record-form__changed"> {t('write.changed')}</span>}
          </p>
          <Choice
            label={t('write.addTo')}
            value=""
            emptyLabel={t('write.choosePart')}
            onChange={(part) => onChange(withMessage(form, message, part))}
            options={recordParts.map((value) => ({ value, label: recordPartNames[value][form.language] }))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Asks once more in its own place: the dialog stays. */
function Discard({ onDiscard }: Pick<EntryFieldsProps, 'onDiscard'>) {
  const { t } = useTranslation(['record', 'common']);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{t('write.discard')}</Button>;
  return (
    <div role="alert">
      <p>{t('write.discardAsk')}</p>
      <div className="record-form__acts">
        <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
        <Button variant="danger" onClick={onDiscard}>
          {t('write.discard')}
        </Button>
      </div>
    </div>
  );
}
