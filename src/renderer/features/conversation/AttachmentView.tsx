import type { Attachment } from '../../../domain/message/attachment';
import { assertNever } from '../../../domain/result';
import { isLocalEventId } from '../../../domain/act';
import { LinkedText } from '../../words/LinkedText';
import type { Message } from './queries';
import { FileView } from './FileView';
import { FilmView } from './FilmView';
import { PictureView } from './PictureView';
import { SendingLine } from './SendingLine';
import { SoundView } from './SoundView';
import './media.css';

export interface AttachmentViewProps {
  message: Message;
  attachment: Attachment;
  caption: string;
}

/** A picture, a film, a sound or a file, what is said of it, and how far its sending has come. */
export function AttachmentView({ message, attachment, caption }: AttachmentViewProps) {
  return (
    <div className="attachment">
      <Shown message={message} attachment={attachment} />
      {caption && (
        <p className="message__text" dir="auto">
          <LinkedText text={caption} />
        </p>
      )}
      {isLocalEventId(message.id) && <SendingLine message={message} />}
    </div>
  );
}

function Shown({ message, attachment }: Pick<AttachmentViewProps, 'message' | 'attachment'>) {
  switch (attachment.type) {
    case 'image':
      return <PictureView message={message} attachment={attachment} />;
    case 'audio':
    case 'voice':
      return <SoundView attachment={attachment} />;
    case 'video':
      return <FilmView message={message} attachment={attachment} />;
    case 'file':
      return <FileView attachment={attachment} />;
    default:
      return assertNever(attachment.type);
  }
}
