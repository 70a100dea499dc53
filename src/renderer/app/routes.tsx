import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { CaseList } from '../features/case/CaseList';
import { CircleList } from '../features/circle/CircleList';
import { CirclePage } from '../features/circle/CirclePage';
import { FindRooms } from '../features/circle/FindRooms';
import { JoinRow } from '../features/circle/JoinRow';
import { OtherConversations } from '../features/other/OtherConversations';
import { CircleServiceSummary } from '../features/service/CircleServiceSummary';
import { TodayQueue } from '../features/today/TodayQueue';
import { paths } from '../data/paths';
import { EmptyState } from '../ui/EmptyState';
import { idIn } from './location';
import { NotHere } from './NotHere';
import type { RailPlace } from './place';
import { ContactRoute, QuestionRoute, RoomRoute } from './room-routes';

const PeopleList = lazy(async () => ({ default: (await import('../features/directory/PeopleList')).PeopleList }));
const PersonPage = lazy(async () => ({ default: (await import('../features/directory/PersonPage')).PersonPage }));
const ImportPage = lazy(async () => ({ default: (await import('../features/directory/ImportPage')).ImportPage }));
const LinkPage = lazy(async () => ({ default: (await import('../features/link/LinkPage')).LinkPage }));
const HoursPage = lazy(async () => ({ default: (await import('../features/service/HoursPage')).HoursPage }));
const DutyPage = lazy(async () => ({ default: (await import('../features/service/DutyPage')).DutyPage }));

/** The list that belongs to a place of the rail. */
export function List({ place }: { place: RailPlace }) {
  const [path] = useLocation();
  switch (place) {
    case 'today':
      return <TodayQueue />;
    case 'circles':
      return <CircleList path={path} />;
    case 'cases':
      return <CaseList />;
    case 'people':
      return (
        <Suspense>
          <PeopleList path={path} />
        </Suspense>
      );
    case 'other':
      return <OtherConversations path={path} />;
  }
}

/** What is open. */
export function Content() {
  return (
    <Switch>
      <Route path="/">
        <NothingOpen place="today" />
      </Route>
      <Route path="/circles">
        <NothingOpen place="circles" />
      </Route>
      <Route path="/cases">
        <NothingOpen place="cases" />
      </Route>
      <Route path="/people">
        <NothingOpen place="people" />
      </Route>
      <Route path="/people/import">
        <Suspense>
          <ImportPage />
        </Suspense>
      </Route>
      <Route path="/people/:userId">
        {({ userId }) => (
          <Suspense>
            <PersonPage userId={idIn(userId)} />
          </Suspense>
        )}
      </Route>
      <Route path="/other">
        <NothingOpen place="other" />
      </Route>
      <Route path="/link/:address">
        {({ address }) => (
          <Suspense>
            <LinkPage address={idIn(address)} joining={(room) => <JoinRow room={room} turning={undefined} />} />
          </Suspense>
        )}
      </Route>
      <Route path="/find">
        <FindRooms />
      </Route>
      <Route path="/circles/:circleId">
        {({ circleId }) => (
          <CirclePage circleId={idIn(circleId)} service={<CircleServiceSummary circleId={idIn(circleId)} />} />
        )}
      </Route>
      <Route path="/circles/:circleId/hours">
        {({ circleId }) => (
          <Suspense>
            <HoursPage circleId={idIn(circleId)} />
          </Suspense>
        )}
      </Route>
      <Route path="/circles/:circleId/duty/:week">
        {({ circleId, week }) => (
          <Suspense>
            <DutyPage circleId={idIn(circleId)} week={week} />
          </Suspense>
        )}
      </Route>
      <Route path="/rooms/:roomId">{({ roomId }) => <RoomRoute roomId={idIn(roomId)} />}</Route>
      <Route path="/rooms/:roomId/questions/:questionId">
        {({ roomId, questionId }) => <QuestionRoute roomId={idIn(roomId)} questionId={idIn(questionId)} />}
      </Route>
      <Route path="/rooms/:roomId/contacts/:contactId">
        {({ roomId, contactId }) => <ContactRoute roomId={idIn(roomId)} contactId={idIn(contactId)} />}
      </Route>
      <Route>
        <NoPage />
      </Route>
    </Switch>
  );
}

function NothingOpen({ place }: { place: RailPlace }) {
  const { t } = useTranslation('shell');
  return (
    <div className="shell__nothing" data-nothing-open>
      <h1 className="unseen">{t(`places.${place}`)}</h1>
      <EmptyState title={t(`nothingOpen.${place}`)} />
    </div>
  );
}

function NoPage() {
  const { t } = useTranslation('shell');
  return <NotHere what={t('noPage')} action={<a href={`#${paths.today()}`}>{t('toToday')}</a>} />;
}
