import { Ellipsis } from 'lucide-react';
import { useTranslation } from '../i18n/use-translation';
import { Menu, type MenuGroup } from './Menu';
import './RowMenu.css';

export interface RowMenuProps {
  /** Names what the acts are done to. */
  label: string;
  groups: readonly MenuGroup[];
  /** The last act could not be kept on this device. */
  failed?: boolean | undefined;
}

/** What one may do to a row, behind three dots at its end. */
export function RowMenu({ label, groups, failed }: RowMenuProps) {
  const { t } = useTranslation('common');
  return (
    <>
      {failed && (
        <span className="field__error" role="alert">
          {t('actNotKept')}
        </span>
      )}
      <Menu className="row-menu" label={label} trigger={<Ellipsis aria-hidden />} groups={groups} />
    </>
  );
}
