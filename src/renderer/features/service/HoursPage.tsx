import { standing } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import { defaultService, serviceContent, type ServiceContent } from '../../../domain/service/service';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { useMayEditService } from './CircleServiceSummary';
import { HoursForm } from './HoursForm';
import { HoursInWords } from './HoursInWords';
import { serviceDraft } from './service-draft';
import { useEditedState, type EditedPlace } from '../../data/use-edited-state';
import '../../hours/hours.css';

/** A circle's opening hours and promise: a form for those who may edit them, words for all others. */
export function HoursPage({ circleId }: { circleId: string }) {
  const { t } = useTranslation('service');
  const circle = useRoom(circleId);
  const mayEdit = useMayEditService(circleId);
  if (!circle) {
    return (
      <Pane header={<PaneHeader title={t('hours.title')} />}>
        <EmptyState title={t('unknown')} />
      </Pane>
    );
  }
  const header = (
    <PaneHeader
      title={t('hours.title')}
      detail={<a href={`#${paths.circle(circleId)}`}>{t('back', { circle: roomName(circle) })}</a>}
    />
  );
  return <Hours key={circleId} circleId={circleId} header={header} mayEdit={mayEdit} />;
}

function placeOf(circleId: string): EditedPlace<ServiceContent> {
  return {
    roomId: circleId,
    name: 'service',
    read: (db) => standing(db, { roomId: circleId, type: eventTypes.service, stateKey: '' }),
    draft: serviceDraft,
    unstated: defaultService,
    edit: (content) => ({ type: eventTypes.service, stateKey: '', content: serviceContent.parse(content) }),
  };
}

interface HoursProps {
  circleId: string;
  header: React.ReactNode;
  mayEdit: boolean;
}

function Hours({ circleId, header, mayEdit }: HoursProps) {
  const edited = useEditedState(placeOf(circleId));
  if (!edited) return <Pane header={header}>{null}</Pane>;
  if (mayEdit) return <HoursForm circleId={circleId} header={header} edited={edited} />;
  return (
    <Pane header={header}>
      <HoursInWords service={edited.content} />
    </Pane>
  );
}
