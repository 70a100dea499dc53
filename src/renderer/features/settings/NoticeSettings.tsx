import { minutesOf, minutesOfDay, momentAt, timeOf } from '../../../domain/calendar/wall-clock';
import { weekdayCodes, weekdays } from '../../../domain/calendar/weekdays';
import { useAccount } from '../../data/account';
import {
  pauseNotices,
  useNoticeSettings,
  writeNoticeSettings,
  type NoticeSettings as NoticeChoices,
} from '../../data/notice-settings';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Choice } from '../../ui/Choice';
import { MultiChoice } from '../../ui/MultiChoice';

const halfHours = Array.from({ length: minutesOfDay / 30 }, (_, index) => timeOf(index * 30));

/** Whether a person is notified on this device, of how much, and when not. Every choice holds at once. */
export function NoticeSettings() {
  const { t } = useTranslation('notices');
  const { userId } = useAccount();
  const settings = useNoticeSettings(userId);
  const change = (part: Partial<NoticeChoices>) => writeNoticeSettings(userId, { ...settings, ...part });

  return (
    <>
      <p>{t('settings.what')}</p>
      <Checkbox label={t('settings.show')} isChecked={settings.isOn} onChange={(isOn) => change({ isOn })} />
      {settings.isOn && (
        <>
          <Paused settings={settings} />
          <Checkbox
            label={t('settings.showsText')}
            hint={t('settings.showsTextWarning')}
            isChecked={settings.showsText}
            onChange={(showsText) => change({ showsText })}
          />
          <Checkbox
            label={t('settings.quiet')}
            hint={t('settings.quietWhat')}
            isChecked={settings.hasQuiet}
            onChange={(hasQuiet) => change({ hasQuiet })}
          />
          {settings.hasQuiet && <QuietTimes settings={settings} change={change} />}
        </>
      )}
    </>
  );
}

/** Quiet that was asked for once, while it lasts. */
function Paused({ settings: { pausedUntil } }: { settings: NoticeChoices }) {
  const { t } = useTranslation('notices');
  const { userId } = useAccount();
  const when = useWhen();
  const now = useNow(60_000);
  if (pausedUntil <= now) return null;
  return (
    <Banner
      tone="info"
      actions={<Button onClick={() => pauseNotices(userId, 'off', now)}>{t('settings.resume')}</Button>}
    >
      {t('settings.paused', { until: when.dayAndTime(pausedUntil, now) })}
    </Banner>
  );
}

interface QuietTimesProps {
  settings: NoticeChoices;
  change: (part: Partial<NoticeChoices>) => void;
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
