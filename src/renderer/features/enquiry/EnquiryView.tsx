import { Check, CircleSlash, Clock, MessageCircleQuestion } from 'lucide-react';
import type { EnquiryStatus } from '../../../domain/work-items/enquiry';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useRooms } from '../../data/rooms';
import type { ShownWorkItem } from '../../data/work-items';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Badge, type Tone } from '../../ui/Badge';

export type Enquiry = ShownWorkItem<'enquiry'>;

const looks: Record<EnquiryStatus, { tone: Tone; Icon: typeof Clock }> = {
  open: { tone: 'info', Icon: Clock },
  answered: { tone: 'ok', Icon: Check },
  ended: { tone: 'neutral', Icon: CircleSlash },
};

/** What was asked elsewhere, where, and whether it has been answered; the answer itself is a message of the talk. */
export function EnquiryView({ enquiry }: { enquiry: Enquiry }) {
  const { t } = useTranslation('enquiry');
  const nameOf = useNames();
  const when = useWhen();
  const now = useNow(60_000);
  const { content, state, sending } = enquiry;
  const { tone, Icon } = looks[state.status];
  const { author, ts } = state.answer ?? {};
  return (
    <div className="enquiry">
      <div className="enquiry__head">
        <MessageCircleQuestion className="enquiry__mark" aria-hidden />
        <strong className="enquiry__topic">{content.topic}</strong>
        <Badge tone={tone} icon={<Icon aria-hidden />}>
          {t(`status.${state.status}`)}
        </Badge>
      </div>
      <p className="enquiry__detail">
        {t('askedBy', { who: nameOf(state.asker), when: when.brief(enquiry.ts, now) })}
        {author !== undefined && ts !== undefined && (
          <> · {t('answeredBy', { who: nameOf(author), when: when.brief(ts, now) })}</>
        )}
        {sending !== 'sent' && ` · ${t('waits')}`}
      </p>
      <ul className="enquiry__places" aria-label={t('places')}>
        {content.asked.map(({ roomId, questionId, place }) => (
          <li key={questionId}>
            <Place roomId={roomId} questionId={questionId} place={place} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where it was asked; a way there for who is there too. */
function Place({ roomId, questionId, place }: { roomId: string; questionId: string; place: string }) {
  const isThere = useRooms()?.get(roomId)?.membership === 'join';
  return isThere ? <a href={`#${paths.question(roomId, questionId)}`}>{place}</a> : place;
}
