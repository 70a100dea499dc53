import { Download, Settings2, Upload, UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { usePeople } from '../../data/names';
import { goTo, paths } from '../../data/paths';
import { saveCsv } from '../../data/save-file';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Menu } from '../../ui/Menu';

const EditPersonDialog = lazy(async () => ({ default: (await import('./EditPersonDialog')).EditPersonDialog }));

/** What leads do to the directory as a whole. */
export function MaintainMenu() {
  const { t } = useTranslation('directory');
  const people = usePeople();
  const language = useLanguage();
  const [isAdding, setAdding] = useState(false);

  async function save() {
    const { peopleCsv } = await import('../../../domain/directory/directory-csv-export');
    saveCsv(t('export.file'), peopleCsv(people, language));
  }

  return (
    <>
      <Menu
        className="maintain-menu"
        label={t('maintain')}
        trigger={
          <>
            <Settings2 aria-hidden />
            {t('maintain')}
          </>
        }
        groups={[
          {
            items: [
              { label: t('add'), icon: <UserPlus aria-hidden />, onSelect: () => setAdding(true) },
              { label: t('import.open'), icon: <Upload aria-hidden />, onSelect: () => goTo(paths.importPeople()) },
              { label: t('export.open'), icon: <Download aria-hidden />, onSelect: () => void save() },
            ],
          },
        ]}
      />
      {isAdding && (
        <Suspense>
          <EditPersonDialog userId={null} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
