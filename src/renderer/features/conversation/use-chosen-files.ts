import { useCallback, useState } from 'react';
import { mostFiles, sizeProblem, type FileProblem } from '../../../domain/message/attachment-limits';
import { useStatus } from '../../data/status';

/** A file that a person has chosen, and what is wrong with it. */
export interface ChosenFile {
  key: string;
  file: File;
  problem: FileProblem | null;
}

export interface ChosenFiles {
  files: readonly ChosenFile[];
  add: (files: readonly File[]) => void;
  remove: (key: string) => void;
  /** Notes what was found wrong with a file later. */
  refuse: (key: string, problem: FileProblem) => void;
}

/** The files that are to be sent: those that cannot be are told of, before anything is sent. */
export function useChosenFiles(first: readonly File[]): ChosenFiles {
  const limit = useStatus('media')?.uploadLimit ?? null;
  const [chosen, setChosen] = useState<readonly ChosenFile[]>(() => asChosen(first, 0));

  const add = useCallback((files: readonly File[]) => {
    setChosen((before) => [...before, ...asChosen(files, before.length)]);
  }, []);
  const remove = useCallback((key: string) => {
    setChosen((before) => before.filter((one) => one.key !== key));
  }, []);
  const refuse = useCallback((key: string, problem: FileProblem) => {
    setChosen((before) => before.map((one) => (one.key === key ? { ...one, problem } : one)));
  }, []);
  const files = chosen.map((one) => ({ ...one, problem: one.problem ?? sizeProblem(one.file.size, limit) }));
  return { files, add, remove, refuse };
}

function asChosen(files: readonly File[], before: number): ChosenFile[] {
  return files.map((file, index) => ({
    key: crypto.randomUUID(),
    file,
    problem: before + index < mostFiles ? null : 'too-many',
  }));
}
