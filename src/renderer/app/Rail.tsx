import { CalendarCheck, CircleDashed, ContactRound, FolderOpen, MessageCirclePlus, MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { openAsk } from '../data/ask-opener';
import { paths } from '../data/paths';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import type { RailPlace } from './place';
import { PlaceCount } from './PlaceCount';
import './Rail.css';

const places: readonly { place: RailPlace; path: string; Icon: typeof CircleDashed }[] = [
  { place: 'today', path: paths.today(), Icon: CalendarCheck },
  { place: 'circles', path: paths.circles(), Icon: CircleDashed },
  { place: 'cases', path: paths.cases(), Icon: FolderOpen },
  { place: 'people', path: paths.people(), Icon: ContactRound },
  { place: 'other', path: paths.other(), Icon: MessagesSquare },
];

/** The places of Piiri, and the signed-in person below. */
export function Rail({ place: current, children }: { place: RailPlace; children: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <nav className="rail" aria-label={t('rail')}>
      <span className="rail__brand">
        <svg className="rail__mark" viewBox="0 0 24 24" aria-hidden>
          <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="3" strokeDasharray="43 10.4" />
          <circle cx="12" cy="12" r="2.6" fill="currentColor" />
        </svg>
        Piiri
      </span>
      <Button className="rail__ask" icon={<MessageCirclePlus aria-hidden />} onClick={() => openAsk()}>
        {t('ask')}
      </Button>
      <ul className="rail__places">
        {places.map(({ place, path, Icon }) => (
          <li key={place}>
            <a className="rail__place" href={`#${path}`} aria-current={place === current ? 'true' : undefined}>
              <Icon aria-hidden />
              <span className="rail__name">{t(`places.${place}`)}</span>
              <PlaceCount place={place} />
            </a>
          </li>
        ))}
      </ul>
      {children}
    </nav>
  );
}
