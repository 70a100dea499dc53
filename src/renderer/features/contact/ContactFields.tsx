import { codesOf } from '../../../domain/codes';
import { contactChannels, type ContactChannel } from '../../../domain/contact/contact';
import { reasonName, type ListedReason } from '../../../domain/contact/contact-reasons';
import { urgencies, urgencyCodes } from '../../../domain/service/service';
import { useReasonName } from '../../data/contact-reasons';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Choice } from '../../ui/Choice';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { ClientDetailFields, ClientFields } from './ClientFields';
import { ConsentFields } from './ConsentFields';
import type { ContactFieldsProps } from './form-fields';
import { FormSection } from './FormSection';
import { OnBehalfFields } from './OnBehalfFields';
import { PastMoment } from './PastMoment';
import { SameClientHint } from './SameClientHint';

interface AllFieldsProps extends ContactFieldsProps {
  reasons: readonly ListedReason[];
  /** The contact that is edited, so that it is not told as another of the same client. */
  contactId?: string;
}

/** All that can be written of a contact: what is always asked first, the rest folded away. */
export function ContactFields({ reasons, contactId, ...fields }: AllFieldsProps) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  const { form, change, errorOf } = fields;
  return (
    <>
      <RadioChoice
        label={t('form.channel')}
        value={form.channel}
        onChange={(channel) => change({ channel })}
        options={codesOf<ContactChannel>(contactChannels).map((value) => ({
          value,
          label: contactChannels[value][language],
        }))}
      />
      <ClientFields {...fields} />
      <SameClientHint client={form} except={contactId} />
      <ReasonField {...fields} reasons={reasons} />
      <RadioChoice
        label={t('form.urgency')}
        value={form.urgency}
        onChange={(urgency) => change({ urgency })}
        options={urgencyCodes.map((value) => ({ value, label: urgencies[value][language] }))}
      />
      <TextField
        label={t('form.text')}
        hint={t('form.textHint')}
        value={form.text}
        onChange={(text) => change({ text })}
        error={errorOf('text-too-long')}
        multiline
        rows={4}
      />
      <OnBehalfFields {...fields} />
      <ConsentFields {...fields} />
      <ClientDetailFields {...fields} />
      <FormSection title={t('form.received')} isNeeded={form.receivedDate !== '' || form.receivedTime !== ''}>
        <PastMoment
          label={t('form.receivedAt')}
          hint={t('form.receivedHint')}
          date={form.receivedDate}
          time={form.receivedTime}
          onChange={({ date, time }) => change({ receivedDate: date, receivedTime: time })}
          error={errorOf('received-when')}
        />
      </FormSection>
    </>
  );
}

/** A reason that is offered no more stays as it is while nobody chooses another. */
function ReasonField({ form, change, errorOf, reasons }: ContactFieldsProps & { reasons: readonly ListedReason[] }) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  const nameOf = useReasonName();
  const offered = reasons
    .filter(({ retired }) => !retired)
    .map(({ code, ...names }) => ({
      value: code,
      label: reasonName({ reason: code }, language, new Map([[code, names]])),
    }));
  const isOffered = form.reason === '' || offered.some(({ value }) => value === form.reason);
  return (
    <Choice
      label={t('form.reason')}
      value={form.reason}
      onChange={(reason) => change({ reason })}
      emptyLabel={t('form.choose')}
      options={isOffered ? offered : [{ value: form.reason, label: nameOf({ reason: form.reason }) }, ...offered]}
      error={errorOf('reason-missing')}
      required
    />
  );
}
