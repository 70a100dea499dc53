import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import type { ConfigProblem } from './browser-host';
import './StartProblem.css';

/** Says why Piiri cannot start here and what to do, instead of a blank page. */
export function StartProblem({ problem }: { problem: ConfigProblem | 'host' }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <main className="start-problem">
      <h1>{t(`problem.${problem}.title`)}</h1>
      <p>{t(`problem.${problem}.what`)}</p>
      {problem !== 'host' && (
        <pre className="start-problem__example">{'{ "homeserver": "https://matrix.example.fi" }'}</pre>
      )}
      <Button variant="primary" onClick={() => location.reload()}>
        {t('common:tryAgain')}
      </Button>
    </main>
  );
}
