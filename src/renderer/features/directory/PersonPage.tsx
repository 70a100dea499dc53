import { Pencil, ShieldCheck, UserMinus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { languageNames } from '../../../domain/codes';
import { professions, type PersonContent } from '../../../domain/directory/directory';
import { weekdays } from '../../../domain/calendar/weekdays';
import { useAccount } from '../../data/account';
import { useDirectory } from '../../data/directory';
import { useNames, usePeople, useWasListed } from '../../data/names';
import { useStatus } from '../../data/status';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { useOwnAvailability } from '../../people/own-availability';
import { IdentityNotice } from '../../people/IdentityNotice';
import { usePresence } from '../../people/presence';
import { Avatar } from '../../ui/Avatar';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Facts } from '../../ui/Facts';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { LostEdit } from './LostEdit';
import { PersonCircles } from './PersonCircles';
import { PersonNow } from './PersonNow';
import { PersonRows } from './PersonRows';
import './directory.css';

const EditPersonDialog = lazy(async () => ({ default: (await import('./EditPersonDialog')).EditPersonDialog }));
const RemoveEntryDialog = lazy(async () => ({ default: (await import('./RemoveEntryDialog')).RemoveEntryDialog }));

/** A person's card: who she is, whether she can be asked now, and who stands in. */
export function PersonPage({ userId }: { userId: string }) {
  const { t } = useTranslation('directory');
  const person = usePeople().get(userId);
  const name = useNames()(userId);
  const language = useLanguage();
  const wasListed = useWasListed(userId);
  if (!person) {
    return (
      <Pane header={<PaneHeader title={<bdi>{name}</bdi>} />}>
        <LostEdit key={userId} userId={userId} />
        <EmptyState title={t(wasListed ? 'removed' : 'notListed')} />
      </Pane>
    );
  }
  return (
    <Pane
      header={
        <PaneHeader
          title={<bdi>{name}</bdi>}
          detail={[professions[person.profession][language], person.unit].filter(Boolean).join(' · ')}
          actions={<Actions userId={userId} />}
        />
      }
    >
      <Card userId={userId} person={person} />
    </Pane>
  );
}

function Actions({ userId }: { userId: string }) {
  const { t } = useTranslation('directory');
  const { userId: me } = useAccount();
  const directory = useDirectory();
  const own = useOwnAvailability();
  const [dialog, setDialog] = useState<'edit' | 'remove' | null>(null);
  return (
    <>
      {userId === me && own && <Button onClick={() => own.change()}>{t('changeAvailability')}</Button>}
      {directory?.mayEdit && (
        <>
          <Button icon={<Pencil aria-hidden />} onClick={() => setDialog('edit')}>
            {t('edit')}
          </Button>
          <Button icon={<UserMinus aria-hidden />} onClick={() => setDialog('remove')}>
            {t('remove.open')}
          </Button>
        </>
      )}
      {userId === me && own?.dialog}
      <Suspense>
        {dialog === 'edit' && <EditPersonDialog userId={userId} onClose={() => setDialog(null)} />}
        {dialog === 'remove' && <RemoveEntryDialog userId={userId} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}

function Card({ userId, person }: { userId: string; person: PersonContent }) {
  const { t } = useTranslation(['directory', 'people']);
  const language = useLanguage();
  const presence = usePresence();
  const name = useNames()(userId);
  const trust = useStatus('people')?.trust[userId];
  return (
    <div className="person-card">
      <LostEdit key={userId} userId={userId} />
      {trust && trust !== 'verified' && <IdentityNotice userId={userId} trust={trust} />}
      <div className="person-card__head">
        <Avatar name={name} />
        <PersonNow userId={userId} presence={presence} />
        {trust === 'verified' && (
          <Badge tone="ok" icon={<ShieldCheck aria-hidden />}>
            {t('people:identity.verified')}
          </Badge>
        )}
      </div>
      <Facts
        facts={[
          { name: t('facts.profession'), value: professions[person.profession][language] },
          { name: t('facts.unit'), value: person.unit },
          {
            name: t('facts.languages'),
            value: person.languages.map((code) => languageNames[code][language]).join(', '),
          },
          { name: t('facts.workingDays'), value: person.workingDays.map((day) => weekdays[day][language]).join(', ') },
          { name: t('facts.skills'), value: person.skills.join(', ') },
          { name: t('facts.userId'), value: <bdi>{userId}</bdi> },
        ]}
      />
      <section aria-labelledby="person-substitutes">
        <h2 id="person-substitutes">{t('substitutes')}</h2>
        {person.substitutes.length === 0 && <p className="person-card__none">{t('noSubstitutes')}</p>}
        <ul className="person-card__rows">
          <PersonRows userIds={person.substitutes} presence={presence} />
        </ul>
      </section>
      <PersonCircles userId={userId} />
    </div>
  );
}
