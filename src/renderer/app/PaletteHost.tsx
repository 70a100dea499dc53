import { useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { languages } from '../../domain/codes';
import { quietChoices } from '../../preload/contract';
import { useAccount } from '../data/account';
import { openAsk } from '../data/ask-opener';
import { copyLink, copyMatrixLink, linkOfPath } from '../data/copy-link';
import { pauseNotices } from '../data/notice-settings';
import { openOverlay } from '../data/overlay';
import { goTo, paths } from '../data/paths';
import { Palette, type Command } from '../features/palette/Palette';
import { languageNames } from '../features/settings/language-names';
import { chooseLanguage, chooseTheme, themes } from '../features/settings/preferences';
import { railPlaces } from './place';
import { useTranslation } from '../i18n/use-translation';

/** The search with all that can be done from it. */
export function PaletteHost({ onClose }: { onClose: () => void }) {
  return <Palette commands={useCommands()} onClose={onClose} />;
}

function useCommands(): Command[] {
  const { t } = useTranslation(['palette', 'shell', 'settings']);
  const { db, userId } = useAccount();
  const [path] = useHashLocation();
  const link = useMemo(() => linkOfPath(path), [path]);
  return useMemo(
    () => [
      { id: 'ask', title: t('commands.ask'), run: () => openAsk() },
      ...railPlaces.map((place) => ({
        id: `go-${place}`,
        title: t('commands.go', { place: t(`shell:places.${place}`) }),
        run: () => goTo(paths[place]()),
      })),
      ...(link
        ? [
            { id: 'copy-link', title: t('commands.copyLink'), run: () => void copyLink(link) },
            { id: 'copy-matrix-link', title: t('commands.copyMatrixLink'), run: () => void copyMatrixLink(db, link) },
          ]
        : []),
      { id: 'reception', title: t('commands.reception'), run: () => goTo(paths.reception()) },
      { id: 'find', title: t('commands.find'), run: () => goTo(paths.find()) },
      { id: 'settings', title: t('settings:title'), run: () => openOverlay('settings') },
      { id: 'devices', title: t('settings:devices'), run: () => openOverlay('devices') },
      { id: 'keys', title: t('settings:keys'), run: () => openOverlay('keys') },
      ...quietChoices.map((choice) => ({
        id: `quiet-${choice}`,
        title: t(`commands.quiet.${choice}`),
        more: t('commands.quietWords'),
        run: () => pauseNotices(userId, choice, Date.now()),
      })),
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        title: `${t('settings:theme')}: ${t(`settings:themes.${theme}`)}`,
        run: () => chooseTheme(theme),
      })),
      ...languages.map((language) => ({
        id: `language-${language}`,
        title: `${t('settings:language')}: ${languageNames[language]}`,
        more: 'kieli språk language',
        run: () => void chooseLanguage(language),
      })),
      { id: 'sign-out', title: t('settings:signOut'), run: () => openOverlay('signOut') },
    ],
    [t, db, userId, link],
  );
}
