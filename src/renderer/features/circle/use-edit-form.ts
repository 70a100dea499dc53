import { useEffect, useId, useState, type FormEvent } from 'react';
import type { ZodType } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { focusFirstProblem } from '../../ui/focus-first-problem';

/** What stands of a room that a dialog edits, read once as the dialog opens; null until then. */
export function useStanding<Form>(
  read: (db: CacheDatabase, roomId: string) => Promise<Form>,
  roomId: string,
): Form | null {
  const { db } = useAccount();
  const [standing, setStanding] = useState<Form | null>(null);
  useEffect(() => {
    void read(db, roomId).then(setStanding);
  }, [db, read, roomId]);
  return standing;
}

interface Edited<Form> {
  /** Where what is written is kept while the dialog is closed. */
  place: string;
  schema: ZodType<Form>;
  standing: Form;
  isValid: (form: Form) => boolean;
  save: (form: Form) => Promise<unknown>;
  onClose: () => void;
}

/** The form of a dialog that edits what stands: kept while it is written, checked when it is saved, closed after that. */
export function useEditForm<Form extends object>({ place, schema, standing, isValid, save, onClose }: Edited<Form>) {
  const formId = useId();
  const { form, change, forget } = useFormDraft(place, schema, standing);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (!isValid(form)) return focusFirstProblem(event.currentTarget);
    attempt(async () => {
      await save(form);
      await forget();
      onClose();
    });
  }

  return { formId, form, change, isChecked, submit, busy, failed };
}
