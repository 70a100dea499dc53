import { useEffect, useRef, useState } from 'react';
import { letGoOfBytes } from '../../../cache/uploads';
import { uploadIds, type SentAttachment } from '../../../domain/message/attachment';
import { mostFiles, type FileProblem } from '../../../domain/message/attachment-limits';
import { useAccount } from '../../data/account';

/** A file that could not be taken. */
export interface RefusedFile {
  file: File;
  /** `unkept` where it could not be kept on this device. */
  problem: FileProblem | 'unkept';
}

export interface AskFiles {
  /** Files are being made ready; what is chosen meanwhile waits its turn. */
  isBusy: boolean;
  refused: readonly RefusedFile[];
  /** @param isOriginal sends a picture or film as it is, with all that it tells beside itself */
  add: (files: readonly File[], isOriginal?: boolean) => void;
  remove: (file: SentAttachment) => void;
}

/** Makes files ready as soon as they are chosen, so that they are kept with the draft of what is asked. */
export function useAskFiles(files: readonly SentAttachment[], onChange: (files: SentAttachment[]) => void): AskFiles {
  const { db, engine } = useAccount();
  const [waiting, setWaiting] = useState(0);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const before = useRef<Promise<void>>(Promise.resolve());
  /** The newest list: several files may be made ready between two drawings. */
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  }, [files]);

  function turn(next: SentAttachment[]) {
    latest.current = next;
    onChange(next);
  }

  async function take(file: File, isOriginal: boolean): Promise<void> {
    const refuse = (problem: RefusedFile['problem']) => setRefused((others) => [...others, { file, problem }]);
    if (latest.current.length >= mostFiles) return refuse('too-many');
    try {
      const made = await engine.prepareFile({ name: file.name, bytes: file, isOriginal });
      if (made.ok) turn([...latest.current, made.value]);
      else refuse(made.problem);
    } catch {
      refuse('unkept');
    }
  }

  return {
    isBusy: waiting > 0,
    refused,
    add: (chosen, isOriginal = false) => {
      // Of those that are tried again, what was wrong before is over.
      setRefused((others) => others.filter(({ file }) => !chosen.includes(file)));
      for (const file of chosen) {
        setWaiting((count) => count + 1);
        before.current = before.current
          .then(() => take(file, isOriginal))
          .finally(() => setWaiting((count) => count - 1));
      }
    },
    remove: (file) => {
      turn(latest.current.filter((other) => other !== file));
      // What the draft still names at that moment is deleted with the orphans.
      void letGoOfBytes(db, uploadIds(file)).catch(() => {});
    },
  };
}
