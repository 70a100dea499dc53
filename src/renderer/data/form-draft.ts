import { useCallback, useEffect, useRef, useState } from 'react';
import type { ZodType } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import { open, seal } from '../../cache/sealing';
import { useAccount } from './account';

const restMs = 250;

async function readDraft<Form>(db: CacheDatabase, place: string, schema: ZodType<Form>): Promise<Form | null> {
  const row = await db.drafts.get(place);
  if (!row) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(open(row.c).text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export interface FormDraft<Form> {
  /** Undefined for the moment in which the draft is read. */
  form: Form | undefined;
  change: (part: Partial<Form>) => void;
  /** Forgets the draft, when what it held was sent. */
  forget: () => Promise<void>;
  /** Forgets it and begins with the empty form. */
  discard: () => void;
}

/** A form that keeps what was written in it, in the same place as other drafts, until it is sent. */
export function useFormDraft<Form extends object>(place: string, schema: ZodType<Form>, empty: Form): FormDraft<Form> {
  const { db } = useAccount();
  // The schema and the empty form are the feature's constants: the first ones hold.
  const [shape] = useState({ schema, empty });
  const [form, setForm] = useState<Form>();
  const latest = useRef<Form | undefined>(undefined);
  const unsaved = useRef(false);

  const show = useCallback((next: Form) => {
    latest.current = next;
    setForm(next);
  }, []);

  useEffect(() => {
    let current = true;
    void readDraft(db, place, shape.schema).then((draft) => {
      if (current) show(draft ?? shape.empty);
    });
    return () => {
      current = false;
    };
  }, [db, place, shape, show]);

  const save = useCallback(async () => {
    if (!unsaved.current || !latest.current) return;
    unsaved.current = false;
    await db.drafts.put({ place, c: seal({ text: JSON.stringify(latest.current) }) });
  }, [db, place]);

  useEffect(() => {
    if (!unsaved.current) return undefined;
    const timer = setTimeout(() => void save(), restMs);
    return () => clearTimeout(timer);
  }, [form, save]);

  // What was written in the last moments before the form went away.
  useEffect(() => () => void save(), [save]);

  const change = useCallback(
    (part: Partial<Form>) => {
      if (!latest.current) return;
      unsaved.current = true;
      show({ ...latest.current, ...part });
    },
    [show],
  );

  const forget = useCallback(async () => {
    unsaved.current = false;
    await db.drafts.delete(place);
  }, [db, place]);

  const discard = useCallback(() => {
    show(shape.empty);
    // What cannot be forgotten is there again when the form is opened.
    forget().catch(() => {});
  }, [shape, show, forget]);

  return { form, change, forget, discard };
}
