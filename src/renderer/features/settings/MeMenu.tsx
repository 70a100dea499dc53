import { Bell, ChevronUp, LogOut } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../domain/codes';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useAvailabilityMenu, useOwnAvailability } from '../../people/own-availability';
import { Avatar } from '../../ui/Avatar';
import { Menu } from '../../ui/Menu';
import { SignOutDialog } from './SignOutDialog';
import { languageNames } from './language-names';
import { chooseLanguage, chooseTheme, savedTheme, themes } from './preferences';
import './settings.css';

const NoticesDialog = lazy(async () => ({ default: (await import('./NoticesDialog')).NoticesDialog }));

export interface MeMenuProps {
  /** How it is with the connection. */
  connection: ReactNode;
  /** Whether unsent words outlive signing out. */
  hasJournal: boolean;
  onSignOut: () => Promise<void>;
}

/**
 * The signed-in person: whether she is here, how it is with the connection, the language, the theme, notifications, and
 * the way out.
 */
export function MeMenu({ connection, hasJournal, onSignOut }: MeMenuProps) {
  const { t } = useTranslation('settings');
  const { userId } = useAccount();
  const language = useLanguage();
  const name = useNames()(userId);
  const [theme, setTheme] = useState(savedTheme);
  const own = useOwnAvailability();
  const availability = useAvailabilityMenu(own);
  const [isChoosing, setChoosing] = useState(false);
  const [isLeaving, setLeaving] = useState(false);

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
            label: t('language'),
            items: languages.map((code) => ({
              label: languageNames[code],
              isChecked: code === language,
              onSelect: () => void chooseLanguage(code),
            })),
          },
          {
            label: t('theme'),
            items: themes.map((value) => ({
              label: t(`themes.${value}`),
              isChecked: value === theme,
              onSelect: () => {
                setTheme(value);
                chooseTheme(value);
              },
            })),
          },
          {
            items: [
              { label: t('notices'), icon: <Bell aria-hidden />, onSelect: () => setChoosing(true) },
              { label: t('signOut'), icon: <LogOut aria-hidden />, onSelect: () => setLeaving(true) },
            ],
          },
        ]}
      />
      {own?.dialog}
      {isChoosing && (
        <Suspense>
          <NoticesDialog onClose={() => setChoosing(false)} />
        </Suspense>
      )}
      <SignOutDialog
        isOpen={isLeaving}
        hasJournal={hasJournal}
        onClose={() => setLeaving(false)}
        onSignOut={onSignOut}
      />
    </>
  );
}
