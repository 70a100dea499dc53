import { useState } from 'react';
import { entryText } from '../../../domain/record/record-entry';
import { recordLanguages, recordLimits, type RecordLanguage } from '../../../domain/work-items/record';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft, type FormDraft } from '../../data/form-draft';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { markRecorded } from './commands';
import { begun, entryForm, noEntry, type EntryForm } from './entry-form';
import { useEntrySource, type EntrySource } from './entry-source';
import { EntryFields } from './EntryFields';
import { EntryOutputs } from './EntryOutputs';
import { MarkFields, type Marking } from './MarkFields';
import { forgetTicks } from './ticks';
import { useRecording } from './recording-context';

interface RecordDialogProps {
  roomId: string;
  onClose: () => void;
}

/** An entry is drafted, taken to the client record system, and what it covers marked as recorded. */
export function RecordDialog({ roomId, onClose }: RecordDialogProps) {
  const { ticked } = useRecording();
  const source = useEntrySource(roomId, ticked);
  const draft = useFormDraft(`record-entry:${roomId}`, entryForm, noEntry);
  const { form } = draft;
  if (!source || !form) return null;
  return <Writing roomId={roomId} onClose={onClose} source={source} draft={{ ...draft, form }} />;
}

type WritingProps = RecordDialogProps & { source: EntrySource; draft: FormDraft<EntryForm> & { form: EntryForm } };

function Writing({ roomId, onClose, source, draft }: WritingProps) {
  const { t } = useTranslation(['record', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const { choose } = useRecording();
  const { attempt, busy, failed } = useAttempt();
  const [now] = useState(() => Date.now());
  const [marking, setMarking] = useState<Marking | null>(null);
  const form = draft.form.isBegun ? draft.form : begun(source, preferred(language));
  const { number, client } = source.card;
  const text = entryText(form.parts, number, now, form.language);
  const isEmpty = Object.values(form.parts).every((part) => !part.trim());
  const tooMany = source.ticked.length > recordLimits.messages;

  function change(part: Partial<EntryForm>) {
    draft.change({ ...form, ...part, isBegun: true });
  }

  function confirm({ reference, shares }: Marking) {
    attempt(async () => {
      await markRecorded(
        account,
        roomId,
        {
          v: 1,
          messages: source.ticked.map(({ id }) => id),
          language: form.language,
          recordedAt: Date.now(),
          reference: reference.trim(),
          ...(shares && { text }),
        },
        language,
      );
      await Promise.all([draft.forget(), forgetTicks(account.db, roomId)]);
      choose(false);
      onClose();
    });
  }

  if (marking) {
    return (
      <Dialog
        title={t('mark.title')}
        isOpen
        onClose={onClose}
        footer={
          <>
            <Button onClick={() => setMarking(null)}>{t('mark.back')}</Button>
            <Button variant="primary" disabled={busy} onClick={() => confirm(marking)}>
              {t('mark.confirm')}
            </Button>
          </>
        }
      >
        <MarkFields
          marking={marking}
          onChange={setMarking}
          covers={source.ticked.length}
          isTooLong={text.length > recordLimits.text}
          failed={failed}
        />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('write.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:close')}</Button>
          <Button
            variant="primary"
            disabled={isEmpty || tooMany}
            onClick={() => setMarking({ reference: '', shares: false })}
          >
            {t('write.mark')}
          </Button>
        </>
      }
    >
      <EntryFields form={form} source={source} onChange={change} onDiscard={() => draft.discard()} />
      {tooMany && (
        <p className="field__error" role="alert">
          {t('write.tooMany', { count: recordLimits.messages })}
        </p>
      )}
      <EntryOutputs
        roomId={roomId}
        entry={{
          text,
          language: form.language,
          number,
          identityCode: client.identityCode,
          author: nameOf(account.userId),
          now,
        }}
        isEmpty={isEmpty}
      />
    </Dialog>
  );
}

/** Records are kept in the languages of the county; whose interface is in another begins in Finnish. */
function preferred(language: string): RecordLanguage {
  return recordLanguages.find((each) => each === language) ?? 'fi';
}
