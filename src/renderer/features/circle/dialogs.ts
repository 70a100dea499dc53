/** What one can be doing to a circle in a dialog. */
export type CircleDialog =
  | { kind: 'edit' }
  | { kind: 'add-people' }
  | { kind: 'new-room' }
  | { kind: 'edit-room'; roomId: string }
  | { kind: 'access'; roomId: string }
  /** Whether the whole organisation may ask in a room. */
  | { kind: 'outside'; roomId: string }
  | { kind: 'topics' }
  /** Of the organisation. */
  | { kind: 'reasons' }
  | { kind: 'retention' }
  | { kind: 'meeting-link' }
  /** Of the circle itself or one of its rooms. */
  | { kind: 'archive'; roomId: string }
  | { kind: 'leave' }
  | { kind: 'make-lead'; userId: string }
  | { kind: 'hand-on'; userId: string }
  | { kind: 'step-down' }
  | { kind: 'move'; userId: string }
  | { kind: 'remove'; userId: string };

export type OpenDialog = (dialog: CircleDialog) => void;
