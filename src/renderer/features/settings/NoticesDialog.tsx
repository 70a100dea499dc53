import { useTranslation } from 'react-i18next';
import { minutesOf, minutesOfDay, momentAt, timeOf } from '../../../domain/wall-clock';
import { weekdayCodes, weekdays } from '../../../domain/weekdays';
import { useAccount } from '../../data/account';
import { useNoticeSettings, writeNoticeSettings, type NoticeSettings } from '../../data/notice-settings';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { MultiChoice } from '../../ui/MultiChoice';

const halfHours = Array.from({ length: minutesOfDay / 30 }, (_, index) => timeOf(index * 30));

/** Whether a person is notified on this device, and when not. Every choice holds at once. */
export function NoticesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['notices', 'common']);
  const { userId } = useAccount();
  const settings = useNoticeSettings(userId);
  const change = (part: Partial<NoticeSettings>) => writeNoticeSettings(userId, { ...settings, ...part });

  return (
    <Dialog
      title={t('settings.title')}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <p>{t('settings.what')}</p>
      <Checkbox label={t('settings.show')} isChecked={settings.isOn} onChange={(isOn) => change({ isOn })} />
      {settings.isOn && (
        <>
          <Checkbox
            label={t('settings.quiet')}
            hint={t('settings.quietWhat')}
            isChecked={settings.hasQuiet}
            onChange={(hasQuiet) => change({ hasQuiet })}
          />
          {settings.hasQuiet && <QuietTimes settings={settings} change={change} />}
        </>
      )}
      <p className="notices-dialog__device">{t('settings.device')}</p>
    </Dialog>
  );
}

interface QuietTimesProps {
  settings: NoticeSettings;
  change: (part: Partial<NoticeSettings>) => void;
}

function QuietTimes({ settings: { quiet }, change }: QuietTimesProps) {
  const { t } = useTranslation('notices');
  const language = useLanguage();
  const { days, from, to } = quiet;
  const when = useWhen();
  // Any day whose clocks do not change.
  const clockWords = (time: string) => when.time(momentAt(0, minutesOf(time)));
  const times = halfHours.map((value) => ({ value, label: clockWords(value) }));
  const words = { from: clockWords(from), to: clockWords(to) };
  const isOvernight = minutesOf(to) <= minutesOf(from);
  return (
    <>
      <MultiChoice
        label={t('settings.days')}
        values={days}
        onChange={(chosen) => change({ quiet: { ...quiet, days: weekdayCodes.filter((day) => chosen.includes(day)) } })}
        options={weekdayCodes.map((value) => ({ value, label: weekdays[value][language] }))}
      />
      <div className="notices-dialog__times">
        <Choice
          label={t('settings.from')}
          value={from}
          onChange={(value) => change({ quiet: { ...quiet, from: value } })}
          options={times}
        />
        <Choice
          label={t('settings.to')}
          value={to}
          onChange={(value) => change({ quiet: { ...quiet, to: value } })}
          options={times}
        />
      </div>
      <div role="status">
        {days.length === 0 ? (
          <Banner tone="soon">{t('settings.noDays')}</Banner>
        ) : (
          <p>{t(isOvernight ? 'settings.overnight' : 'settings.summary', words)}</p>
        )}
      </div>
    </>
  );
}
