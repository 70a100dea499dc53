import { csvLimits } from '../../../domain/directory/csv-table';
import type { DryRun, FileProblem } from '../../../domain/directory/directory-csv';
import { personColumns } from '../../../domain/directory/directory-csv-columns';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';

/** Why nothing of a file can be taken, and what of it is not looked at. */
export function FileProblems({ run }: { run: DryRun }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const words = (problem: FileProblem) =>
    problem.kind === 'missing-column'
      ? t('file.missing-column', { column: personColumns[problem.column][language] })
      : t(`file.${problem.kind}`, { megabytes: csvLimits.bytes / 1024 / 1024, rows: csvLimits.records });
  return (
    <>
      {run.fileProblems.map((problem) => (
        <Banner key={problem.kind} tone="overdue" isAlert>
          {words(problem)}
        </Banner>
      ))}
      {run.ignoredColumns.length > 0 && (
        <Banner tone="soon">{t('file.ignored', { columns: run.ignoredColumns.join(', ') })}</Banner>
      )}
    </>
  );
}
