import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { IconButton } from './IconButton';
import { useTranslation } from '../i18n/use-translation';
import './Pane.css';

const rememberedAs = 'piiri.side-folded';
const narrow = '(max-width: 1180px)';

function startsFolded(): boolean {
  return matchMedia(narrow).matches || localStorage.getItem(rememberedAs) === 'yes';
}

/** What belongs to what is open; folds away, and the device remembers it. */
export function SidePanel({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('common');
  const [isFolded, setFolded] = useState(startsFolded);
  const titleId = useId();

  function fold(folded: boolean) {
    setFolded(folded);
    // On a narrow window the panel lies over the content: opening it there is for the moment.
    if (!matchMedia(narrow).matches) localStorage.setItem(rememberedAs, folded ? 'yes' : 'no');
  }

  if (isFolded) {
    return (
      <aside className="side-panel side-panel--folded" aria-label={title}>
        <div className="side-panel__header">
          <IconButton
            label={t('showSide')}
            aria-expanded={false}
            icon={<PanelRightOpen aria-hidden />}
            onClick={() => fold(false)}
          />
        </div>
      </aside>
    );
  }
  return (
    <aside className="side-panel" aria-labelledby={titleId}>
      <div className="side-panel__header">
        <h2 id={titleId}>{title}</h2>
        <IconButton
          label={t('hideSide')}
          aria-expanded
          icon={<PanelRightClose aria-hidden />}
          onClick={() => fold(true)}
        />
      </div>
      <div className="side-panel__body">{children}</div>
    </aside>
  );
}
