import { CalendarClock, ChevronUp, Keyboard, LogOut, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { openOverlay } from '../../data/overlay';
import { goTo, paths } from '../../data/paths';
import { useTranslation } from '../../i18n/use-translation';
import { useAvailabilityMenu, useOwnAvailability } from '../../people/own-availability';
import { Avatar } from '../../ui/Avatar';
import { Menu } from '../../ui/Menu';
import './settings.css';

export interface MeMenuProps {
  /** How it is with the connection. */
  connection: ReactNode;
}

/** The signed-in person: whether she is here, how it is with the connection, her settings, and the way out. */
export function MeMenu({ connection }: MeMenuProps) {
  const { t } = useTranslation('settings');
  const { userId } = useAccount();
  const name = useNames()(userId);
  const own = useOwnAvailability();
  const availability = useAvailabilityMenu(own);

  return (
    <>
      <Menu
        className="me-menu"
        placement="above"
        label={t('menu', { name })}
        trigger={
          <>
            <Avatar name={name} />
            <span className="me-menu__text">
              <span className="me-menu__name">{name}</span>
              {connection}
            </span>
            <ChevronUp className="me-menu__arrow" aria-hidden />
          </>
        }
        groups={[
          ...availability,
          {
            items: [
              { label: t('reception'), icon: <CalendarClock aria-hidden />, onSelect: () => goTo(paths.reception()) },
              { label: t('title'), icon: <Settings aria-hidden />, onSelect: () => openOverlay('settings') },
              { label: t('keys'), icon: <Keyboard aria-hidden />, onSelect: () => openOverlay('keys') },
              { label: t('signOut'), icon: <LogOut aria-hidden />, onSelect: () => openOverlay('signOut') },
            ],
          },
        ]}
      />
      {own?.dialog}
    </>
  );
}
