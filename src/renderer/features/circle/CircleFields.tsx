import { accesses, circleKinds, type Access, type CircleContent } from '../../../domain/circle/circle';
import { useTranslation } from '../../i18n/use-translation';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';

interface CircleFieldsForm {
  kind: CircleContent['kind'];
  purpose: string;
  access: Access;
}

const purposeLimit = 500;

/** What a circle is, what it is for and how one gets in: of one that is made and of one that is. */
export function CircleFields(props: { form: CircleFieldsForm; onChange: (part: Partial<CircleFieldsForm>) => void }) {
  const { form, onChange } = props;
  const { t } = useTranslation('leading');
  return (
    <>
      <RadioChoice
        label={t('field.kind')}
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
        options={circleKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField
        label={t('field.purpose')}
        hint={t('field.purposeHint')}
        value={form.purpose}
        onChange={(purpose) => onChange({ purpose })}
        maxLength={purposeLimit}
        multiline
        rows={3}
      />
      <RadioChoice
        label={t('field.access')}
        value={form.access}
        onChange={(access) => onChange({ access })}
        options={accesses.map((value) => ({ value, label: t(`accesses.${value}`) }))}
      />
    </>
  );
}
