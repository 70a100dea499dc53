import { useEffect, useState, type ReactNode } from 'react';
import { languages } from '../../../domain/codes';
import type { ClosingChoice } from '../../../preload/contract';
import { useAccount } from '../../data/account';
import { openOverlay } from '../../data/overlay';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';
import { languageNames } from './language-names';
import { NoticeSettings } from './NoticeSettings';
import { chooseDensity, chooseLanguage, chooseTheme, densities, savedDensity, savedTheme, themes } from './preferences';
import { SharingSettings } from './SharingSettings';
import './settings.css';

/** All that a person chooses for herself, most of it for this device alone. Every choice holds at once. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => openOverlay('devices')}>{t('devices')}</Button>
          <Button onClick={() => openOverlay('keys')}>{t('keys')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <Section title={t('looks')}>
        <Looks />
      </Section>
      <Section title={t('notices')}>
        <NoticeSettings />
      </Section>
      <Section title={t('sharing.title')}>
        <SharingSettings />
      </Section>
      <Closing />
      <p className="settings__device">{t('device')}</p>
    </Dialog>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="settings__section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Looks() {
  const { t } = useTranslation('settings');
  const [language, setLanguage] = useState(useLanguage());
  const [theme, setTheme] = useState(savedTheme);
  const [density, setDensity] = useState(savedDensity);
  return (
    <>
      <RadioChoice
        label={t('language')}
        value={language}
        onChange={(code) => {
          // At once: the texts of the language come a moment later.
          setLanguage(code);
          void chooseLanguage(code);
        }}
        options={languages.map((code) => ({ value: code, label: languageNames[code] }))}
      />
      <RadioChoice
        label={t('theme')}
        value={theme}
        onChange={(value) => {
          setTheme(value);
          chooseTheme(value);
        }}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
      <RadioChoice
        label={t('density')}
        value={density}
        onChange={(value) => {
          setDensity(value);
          chooseDensity(value);
        }}
        options={densities.map((value) => ({ value, label: t(`densities.${value}`) }))}
      />
    </>
  );
}

/** What becomes of Piiri when its window is closed; asked only where there is a tray that it can stay in. */
function Closing() {
  const { t } = useTranslation('settings');
  const { host } = useAccount();
  const [choice, setChoice] = useState<ClosingChoice | null>(null);
  useEffect(() => {
    // Where it cannot be known, nothing is offered.
    host.closingChoice().then(setChoice, () => {});
  }, [host]);
  if (!choice?.hasTray) return null;
  const change = (stays: boolean) => {
    host.stayInTray(stays).then(
      () => setChoice({ ...choice, stays }),
      () => {},
    );
  };
  return (
    <Section title={t('window')}>
      <Checkbox label={t('staysInTray')} hint={t('staysInTrayWhat')} isChecked={choice.stays} onChange={change} />
    </Section>
  );
}
