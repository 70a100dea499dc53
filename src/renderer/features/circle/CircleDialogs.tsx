import { assertNever } from '../../../domain/result';
import { AddPeopleDialog } from './AddPeopleDialog';
import { ArchiveDialog } from './ArchiveDialog';
import type { CircleDialog } from './dialogs';
import { EditCircleDialog } from './EditCircleDialog';
import { EditRoomDialog } from './EditRoomDialog';
import { LeaveDialog } from './LeaveDialog';
import { MeetingLinkDialog } from './MeetingLinkDialog';
import { MovePersonDialog } from './MovePersonDialog';
import { NewRoomDialog } from './NewRoomDialog';
import type { CircleSnapshot } from './queries';
import { ReasonsDialog } from './ReasonsDialog';
import { RetentionDialog } from './RetentionDialog';
import { RemovePersonDialog } from './RemovePersonDialog';
import { RolesDialog } from './RolesDialog';
import { RoomAccessDialog } from './RoomAccessDialog';
import { RoomOutsideDialog } from './RoomOutsideDialog';
import { TopicsDialog } from './TopicsDialog';

export interface CircleDialogsProps {
  dialog: CircleDialog;
  snapshot: CircleSnapshot;
  onClose: () => void;
}

/** The dialog in which something is done to a circle; a chunk of its own. */
export function CircleDialogs({ dialog, snapshot, onClose }: CircleDialogsProps) {
  const { circle, members, rooms, archivedRooms } = snapshot;
  const roomOf = (roomId: string) => [circle, ...rooms, ...archivedRooms].find((room) => room.roomId === roomId);
  switch (dialog.kind) {
    case 'edit':
      return <EditCircleDialog circle={circle} onClose={onClose} />;
    case 'add-people':
      return <AddPeopleDialog circle={circle} members={members} onClose={onClose} />;
    case 'new-room':
      return <NewRoomDialog space={circle} onClose={onClose} />;
    case 'topics':
      return <TopicsDialog circle={circle} onClose={onClose} />;
    case 'reasons':
      return <ReasonsDialog organisation={circle} onClose={onClose} />;
    case 'retention':
      return <RetentionDialog organisation={circle} onClose={onClose} />;
    case 'meeting-link':
      return <MeetingLinkDialog onClose={onClose} />;
    case 'leave':
      return <LeaveDialog circle={circle} members={members} onClose={onClose} />;
    case 'make-lead':
    case 'hand-on':
    case 'step-down':
      return <RolesDialog dialog={dialog} circle={circle} onClose={onClose} />;
    case 'move':
      return <MovePersonDialog circle={circle} person={dialog.userId} onClose={onClose} />;
    case 'remove':
      return <RemovePersonDialog circle={circle} person={dialog.userId} onClose={onClose} />;
    case 'edit-room':
    case 'access':
    case 'outside':
    case 'archive': {
      const room = roomOf(dialog.roomId);
      if (!room) return null;
      if (dialog.kind === 'edit-room') return <EditRoomDialog room={room} onClose={onClose} />;
      if (dialog.kind === 'access') return <RoomAccessDialog room={room} onClose={onClose} />;
      if (dialog.kind === 'outside') return <RoomOutsideDialog circle={circle} room={room} onClose={onClose} />;
      return <ArchiveDialog room={room} onClose={onClose} />;
    }
    default:
      return assertNever(dialog);
  }
}
