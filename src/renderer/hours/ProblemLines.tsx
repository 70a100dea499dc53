import type { ServiceProblem } from '../../domain/service/service';
import { useTranslation } from '../i18n/use-translation';

/** What is wrong at one place, in words; nothing where nothing is. */
export function ProblemLines({ id, problems }: { id: string; problems: readonly ServiceProblem[] }) {
  const { t } = useTranslation('service');
  if (problems.length === 0) return null;
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return (
    <div id={id} role="alert">
      {kinds.map((kind) => (
        <p key={kind} className="field__error">
          {t(`problem.${kind}`)}
        </p>
      ))}
    </div>
  );
}
