import { useState } from 'react';
import type { Attachment } from '../../../domain/message/attachment';
import type { MediaProblem } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { saveFile } from '../../data/save-file';

export interface Saving {
  isSaving: boolean;
  problem: MediaProblem | null;
  save: () => void;
}

/** Reads a file in whole and offers it for saving under its own name. */
export function useSaving({ source, name }: Pick<Attachment, 'source' | 'name'>): Saving {
  const { engine } = useAccount();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<MediaProblem | null>(null);

  async function save() {
    setSaving(true);
    setProblem(null);
    const result = await engine.readMedia(source, 'file').catch(() => null);
    setSaving(false);
    if (result?.ok) saveFile(name, result.value);
    else setProblem(result?.problem ?? 'unreachable');
  }

  return { isSaving, problem, save: () => void save() };
}
