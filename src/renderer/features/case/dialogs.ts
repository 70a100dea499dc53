/** What one can be doing to a case in a dialog. */
export type CaseDialog =
  | { kind: 'invite' }
  /** Asks for a profession, whoever of it comes first. */
  | { kind: 'call' }
  | { kind: 'close' }
  | { kind: 'leave' }
  | { kind: 'stay'; userId: string }
  | { kind: 'hand-on'; userId: string }
  | { kind: 'remove'; userId: string };

export type OpenCaseDialog = (dialog: CaseDialog) => void;
