import { assertNever } from '../../../domain/result';
import { CallDialog } from './CallDialog';
import { CloseCaseDialog } from './CloseCaseDialog';
import type { CaseDialog } from './dialogs';
import { HandOnDialog } from './HandOnDialog';
import { InviteDialog } from './InviteDialog';
import { LeaveCaseDialog } from './LeaveCaseDialog';
import { RemoveFromCaseDialog } from './RemoveFromCaseDialog';
import type { CaseStanding } from './standing';
import { StayDialog } from './StayDialog';

export interface CaseDialogsProps {
  dialog: CaseDialog;
  standing: CaseStanding;
  onClose: () => void;
}

/** The dialog in which something is done to a case; a chunk of its own. */
export function CaseDialogs({ dialog, standing, onClose }: CaseDialogsProps) {
  switch (dialog.kind) {
    case 'invite':
      return <InviteDialog standing={standing} onClose={onClose} />;
    case 'call':
      return <CallDialog standing={standing} onClose={onClose} />;
    case 'close':
      return <CloseCaseDialog standing={standing} onClose={onClose} />;
    case 'leave':
      return <LeaveCaseDialog standing={standing} onClose={onClose} />;
    case 'hand-on':
      return <HandOnDialog standing={standing} userId={dialog.userId} onClose={onClose} />;
    case 'stay':
      return <StayDialog standing={standing} userId={dialog.userId} onClose={onClose} />;
    case 'remove':
      return <RemoveFromCaseDialog standing={standing} userId={dialog.userId} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
