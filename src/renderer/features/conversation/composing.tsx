import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Message } from './queries';

/** What the composer is for just now: answering a message, or changing one of one's own. */
export type ComposingMode = { kind: 'reply' | 'edit'; message: Message };

export interface Composing {
  mode: ComposingMode | null;
  begin: (mode: ComposingMode) => void;
  /** Back to writing a message of its own. */
  end: () => void;
}

const ComposingContext = createContext<Composing>({ mode: null, begin: () => {}, end: () => {} });

/** Holds what is being answered or changed in one conversation; begins anew with another. */
export function ComposingProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<ComposingMode | null>(null);
  const end = useCallback(() => setMode(null), []);
  const value = useMemo(() => ({ mode, begin: setMode, end }), [mode, end]);
  return <ComposingContext value={value}>{children}</ComposingContext>;
}

export function useComposing(): Composing {
  return use(ComposingContext);
}
