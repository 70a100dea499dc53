import { SendHorizontal, Square, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shownAttachment } from '../../../domain/message/attachment';
import { assertNever } from '../../../domain/result';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { clock } from './clock';
import { SoundPlayer } from './SoundPlayer';
import { lengthOf, longestMs, useVoiceClip, type ClipPlace } from './voice/use-voice-clip';
import { Waveform } from './voice/Waveform';
import './voice/voice.css';

interface VoicePanelProps extends ClipPlace {
  recordsAtOnce: boolean;
  onSent: () => void;
  onClose: () => void;
}

/** From when on one is told that there is little time left. */
const littleLeftMs = 30_000;
const shownLevels = 60;

/** A voice message before it goes: recorded, listened to, sent or thrown away. */
export function VoicePanel({ recordsAtOnce, onSent, onClose, ...at }: VoicePanelProps) {
  const { t } = useTranslation(['media', 'common']);
  const { phase, clip, record, keep, throwAway, send } = useVoiceClip(at);
  const [isFailed, setFailed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const begun = useRef(false);
  useEffect(() => {
    if (!recordsAtOnce || begun.current) return;
    begun.current = true;
    void record();
  }, [recordsAtOnce, record]);

  async function sendClip() {
    setBusy(true);
    setFailed(false);
    try {
      await send();
      onSent();
      onClose();
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  const discard = (
    <Button icon={<Trash2 aria-hidden />} disabled={isBusy} onClick={() => void throwAway().then(onClose)}>
      {t(phase.kind === 'no-microphone' ? 'common:close' : 'voiceClip.throwAway')}
    </Button>
  );
  return (
    <div className="voice-panel" role="group" aria-label={t('voice')}>
      <p className="unseen" role="status">
        {said()}
      </p>
      {body()}
      {isFailed && (
        <Banner tone="overdue" isAlert>
          {t('voiceClip.notKept')}
        </Banner>
      )}
    </div>
  );

  /** What a screen reader tells, once for each turn. */
  function said(): string {
    if (phase.kind !== 'recording') return phase.kind === 'idle' && clip ? t('voiceClip.ready') : '';
    return t(longestMs - lengthOf(phase.levels) <= littleLeftMs ? 'voiceClip.littleLeft' : 'voiceClip.recording');
  }

  function body() {
    switch (phase.kind) {
      case 'starting':
      case 'preparing':
        return <span className="voice-panel__words">{t(`voiceClip.${phase.kind}`)}</span>;
      case 'recording':
        return (
          <>
            <span className="voice-panel__sign" aria-hidden />
            <Waveform bars={phase.levels.slice(-shownLevels)} />
            <span className="voice-panel__time">
              {clock(lengthOf(phase.levels))} / {clock(longestMs)}
            </span>
            <Button variant="primary" icon={<Square aria-hidden />} autoFocus onClick={phase.stop}>
              {t('voiceClip.stop')}
            </Button>
            {discard}
          </>
        );
      case 'no-microphone':
        return (
          <>
            <span className="voice-panel__words" role="alert">
              {t(`voiceClip.problem.${phase.problem}`)}
            </span>
            <Button onClick={() => void record()}>{t('common:tryAgain')}</Button>
            {discard}
          </>
        );
      case 'unkept': {
        const { recorded } = phase;
        return (
          <>
            <span className="voice-panel__words" role="alert">
              {t('voiceClip.notKept')}
            </span>
            <Button onClick={() => void keep(recorded)}>{t('common:tryAgain')}</Button>
            {discard}
          </>
        );
      }
      case 'idle':
        return (
          clip && (
            <>
              <SoundPlayer attachment={shownAttachment(clip)} title={t('voice')} />
              <Button
                variant="primary"
                icon={<SendHorizontal aria-hidden />}
                autoFocus
                disabled={isBusy}
                onClick={() => void sendClip()}
              >
                {t('voiceClip.send')}
              </Button>
              {discard}
            </>
          )
        );
      default:
        return assertNever(phase);
    }
  }
}
