import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { TodayQueue } from '../features/today/TodayQueue';
import { paths } from '../data/paths';
import { currentLanguage, laterTexts } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { EmptyState } from '../ui/EmptyState';
import { idIn } from './location';
import { NotHere } from './NotHere';
import type { RailPlace } from './place';
import { page } from './page';

const CircleList = page(async () => (await import('../features/circle/CircleList')).CircleList);
const CaseList = page(async () => (await import('../features/case/CaseList')).CaseList);
const OtherConversations = page(async () => (await import('../features/other/OtherConversations')).OtherConversations);
const FindRooms = page(async () => (await import('../features/circle/FindRooms')).FindRooms);
const CircleRoute = page(async () => (await import('./room-routes')).CircleRoute);
const RoomRoute = page(async () => (await import('./room-routes')).RoomRoute);
const QuestionRoute = page(async () => (await import('./room-routes')).QuestionRoute);
const ContactRoute = page(async () => (await import('./room-routes')).ContactRoute);
const PeopleList = page(async () => (await import('../features/directory/PeopleList')).PeopleList);
const PersonPage = page(async () => (await import('../features/directory/PersonPage')).PersonPage);
const ImportPage = page(async () => (await import('../features/directory/ImportPage')).ImportPage);
const LinkRoute = page(async () => (await import('./room-routes')).LinkRoute);
const ReceptionPage = page(async () => (await import('../features/reception/ReceptionPage')).ReceptionPage);
const HoursPage = page(async () => (await import('../features/service/HoursPage')).HoursPage);
const DutyPage = page(async () => (await import('../features/service/DutyPage')).DutyPage);

/** Fetches the code and the texts of what a person opens next from the first screen; a start itself does without. */
export async function fetchPages(): Promise<void> {
  const lists = [CircleList, CaseList, OtherConversations, PeopleList];
  const pages = [RoomRoute, QuestionRoute, ContactRoute, CircleRoute, PersonPage, FindRooms];
  await Promise.all([laterTexts(currentLanguage()), ...[...pages, ...lists].map((one) => one.fetch())]);
}

/** The list that belongs to a place of the rail. */
export function List({ place }: { place: RailPlace }) {
  return (
    <Suspense>
      <ListOf place={place} />
    </Suspense>
  );
}

function ListOf({ place }: { place: RailPlace }) {
  const [path] = useLocation();
  switch (place) {
    case 'today':
      return <TodayQueue />;
    case 'circles':
      return <CircleList path={path} />;
    case 'cases':
      return <CaseList />;
    case 'people':
      return <PeopleList path={path} />;
    case 'other':
      return <OtherConversations path={path} />;
  }
}

/** What is open. */
export function Content() {
  return (
    <Suspense>
      <OpenPage />
    </Suspense>
  );
}

function OpenPage() {
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
        <ImportPage />
      </Route>
      <Route path="/people/:userId">{({ userId }) => <PersonPage userId={idIn(userId)} />}</Route>
      <Route path="/other">
        <NothingOpen place="other" />
      </Route>
      <Route path="/link/:address">{({ address }) => <LinkRoute address={idIn(address)} />}</Route>
      <Route path="/reception">
        <ReceptionPage />
      </Route>
      <Route path="/find">
        <FindRooms />
      </Route>
      <Route path="/circles/:circleId">{({ circleId }) => <CircleRoute circleId={idIn(circleId)} />}</Route>
      <Route path="/circles/:circleId/hours">{({ circleId }) => <HoursPage circleId={idIn(circleId)} />}</Route>
      <Route path="/circles/:circleId/duty/:week">
        {({ circleId, week }) => <DutyPage circleId={idIn(circleId)} week={week} />}
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
