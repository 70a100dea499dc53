import { ClipboardCopy, FileJson, FileText, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { exportWays, type ExportWay } from '../../../domain/case/use-log';
import { useAccount } from '../../data/account';
import { useLogUse } from '../../data/use-log';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { takeOut, type FinishedEntry } from './outputs';

const icons: Record<ExportWay, ReactNode> = {
  copy: <ClipboardCopy aria-hidden />,
  print: <Printer aria-hidden />,
  pdf: <FileText aria-hidden />,
  fhir: <FileJson aria-hidden />,
};

interface EntryOutputsProps {
  /** The group chat. */
  roomId: string;
  entry: FinishedEntry;
  isEmpty: boolean;
}

/** The ways from an entry to the client record system. */
export function EntryOutputs({ roomId, entry, isEmpty }: EntryOutputsProps) {
  const { t } = useTranslation('record');
  const account = useAccount();
  const log = useLogUse();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ ok: boolean; words: string } | null>(null);

  async function take(way: ExportWay) {
    setBusy(true);
    setOutcome(null);
    try {
      const name = await takeOut(account, entry, way);
      log({ act: 'export', roomId, as: way });
      if (name) setOutcome({ ok: true, words: t('write.saved', { name }) });
      else if (way === 'copy') setOutcome({ ok: true, words: t('write.copied') });
    } catch {
      setOutcome({ ok: false, words: t('write.failed') });
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="record-form__outputs" aria-label={t('write.outputs')}>
      <h3 className="field__label">{t('write.outputs')}</h3>
      {isEmpty && <p className="field__hint">{t('write.nothing')}</p>}
      <div className="record-form__acts">
        {exportWays.map((way) => (
          <Button key={way} icon={icons[way]} disabled={busy || isEmpty} onClick={() => void take(way)}>
            {t(`write.${way}`)}
          </Button>
        ))}
      </div>
      <div role="status">{outcome?.ok && <Banner tone="ok">{outcome.words}</Banner>}</div>
      {outcome && !outcome.ok && (
        <Banner tone="overdue" isAlert>
          {outcome.words}
        </Banner>
      )}
    </section>
  );
}
