/** What one can be doing to a case in a dialog. */
export type CaseDialog =
  | { kind: 'invite' }
  | { kind: 'close' }
  | { kind: 'leave' }
  | { kind: 'stay'; userId: string }
  | { kind: 'hand-on'; userId: string }
  | { kind: 'remove'; userId: string };

export type OpenCaseDialog = (dialog: CaseDialog) => void;
