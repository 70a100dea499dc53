import { TextQuote } from 'lucide-react';
import { allMasked } from '../../../domain/consultation/masking';
import type { CaseAskedFrom } from '../../data/ask-opener';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';

interface CaseTextProps {
  from: CaseAskedFrom;
  text: string;
  onChange: (text: string) => void;
}

/** Takes what is written of the matter in the case into the question, with all of it masked that may tell whose it is. */
export function CaseText({ from, text, onChange }: CaseTextProps) {
  const { t } = useTranslation('asking');
  const language = useLanguage();
  const shared = allMasked(from.text, language, [], from.names).trim();
  if (shared === '' || text.includes(shared)) return null;
  return (
    <Button
      className="ask-from-case__add"
      icon={<TextQuote aria-hidden />}
      onClick={() => onChange([text.trim(), shared].filter(Boolean).join('\n\n'))}
    >
      {t('fromCase.add')}
    </Button>
  );
}

interface AskClearProps {
  isClear: boolean;
  /** How much has been found that may tell who the client is, and has not been seen to. */
  found: number;
  error: string | undefined;
  onChange: (isClear: boolean) => void;
}

/** What is found by itself is only a part: a person confirms that nothing tells who the client is. */
export function AskClear({ isClear, found, error, onChange }: AskClearProps) {
  const { t } = useTranslation('asking');
  return (
    <div className="ask-from-case">
      <Banner tone="info">{t('fromCase.what')}</Banner>
      <Checkbox
        label={t('fromCase.confirm')}
        isChecked={isClear}
        onChange={onChange}
        error={error && found > 0 ? t('fromCase.found') : error}
      />
    </div>
  );
}
