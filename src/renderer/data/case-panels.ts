import { useSyncExternalStore } from 'react';

/** The parts of a group chat's side panel, in their order. */
export const casePanelIds = ['people', 'tasks', 'enquiries', 'record', 'reception', 'handover'] as const;
export type CasePanelId = (typeof casePanelIds)[number];

/** Which are unfolded, in every group chat; the device remembers it. */
const rememberedAs = 'piiri.case-panels';
const listeners = new Set<() => void>();
let unfolded = remembered();

function remembered(): ReadonlySet<CasePanelId> {
  const names = (localStorage.getItem(rememberedAs) ?? 'people').split(' ');
  return new Set(casePanelIds.filter((id) => names.includes(id)));
}

/** Folds a part of the side panel away or unfolds it, from the panel itself or from what it is about. */
export function unfoldCasePanel(id: CasePanelId, isUnfolded = true): void {
  if (unfolded.has(id) === isUnfolded) return;
  unfolded = new Set(casePanelIds.filter((other) => (other === id ? isUnfolded : unfolded.has(other))));
  localStorage.setItem(rememberedAs, [...unfolded].join(' '));
  listeners.forEach((listener) => listener());
}

export function useUnfoldedCasePanels(): ReadonlySet<CasePanelId> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => unfolded,
  );
}
