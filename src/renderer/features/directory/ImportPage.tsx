import { useMemo, useState } from 'react';
import { circleLimits } from '../../../domain/circle/circle';
import { changesOf, dryRun } from '../../../domain/directory/directory-csv';
import {
  additionsOf,
  circlesOfRows,
  type KnownCircle,
  type RowCircles,
} from '../../../domain/directory/directory-csv-circles';
import type { PersonContent } from '../../../domain/directory/directory';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useDirectory } from '../../data/directory';
import { usePeople } from '../../data/names';
import { perform } from '../../data/perform';
import { useTranslation } from '../../i18n/use-translation';
import { UnderWay } from '../../leading/UnderWay';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { ChooseFile, type ChosenFile } from './ChooseFile';
import { DryRunRows } from './DryRunRows';
import { FileProblems } from './FileProblems';
import { ImportProgress } from './ImportProgress';
import { useImports } from './imports';
import { useKnownCircles } from './known-circles';
import { serverNameOf } from './person-form';
import './directory.css';

/** Where leads bring people into the directory from a file: what would happen is shown before anything does. */
export function ImportPage() {
  const { t } = useTranslation('directory');
  const directory = useDirectory();
  return (
    <Pane header={<PaneHeader title={t('import.title')} />}>
      {directory?.mayEdit ? <Import roomId={directory.roomId} /> : <EmptyState title={t('import.forLeads')} />}
    </Pane>
  );
}

/** An import that was begun here, with the directory as it was then. */
interface Begun {
  /** Null where only circles have been changed. */
  txnId: string | null;
  count: number;
  people: ReadonlyMap<string, PersonContent>;
  circles: readonly KnownCircle[];
}

function Import({ roomId }: { roomId: string }) {
  const { t } = useTranslation(['directory', 'common']);
  const account = useAccount();
  const people = usePeople();
  const knownCircles = useKnownCircles();
  const imports = useImports(roomId);
  const [file, setFile] = useState<ChosenFile>();
  const [begun, setBegun] = useState<Begun>();
  const { attempt, busy, failed } = useAttempt();
  // What was shown when the import began stays while its entries come in.
  const shownPeople = begun?.people ?? people;
  const shownCircles = begun?.circles ?? knownCircles;
  const run = useMemo(
    () => file && dryRun(file.bytes, shownPeople, serverNameOf(account.userId)),
    [file, shownPeople, account.userId],
  );
  const changes = useMemo(() => (run ? changesOf(run) : []), [run]);
  // The homeserver has taken what was imported a moment before this device can read it.
  const hasArrived = changes.every(({ userId }) => people.get(userId) !== begun?.people.get(userId));
  const circles = useMemo(
    () => (run ? circlesOfRows(run, shownCircles) : new Map<number, RowCircles>()),
    [run, shownCircles],
  );
  const additions = useMemo(() => (run ? additionsOf(run, circles, circleLimits.people) : []), [run, circles]);
  const count =
    run?.rows.filter(
      ({ outcome, line }) => outcome === 'new' || outcome === 'changed' || circles.get(line)?.added.length,
    ).length ?? 0;
  const wrong = run?.rows.filter(({ outcome }) => outcome === 'wrong').length ?? 0;

  function begin() {
    attempt(async () => {
      const txnId =
        changes.length > 0 ? await perform(account, { kind: 'import-people', roomId, people: changes }) : null;
      for (const addition of additions) await perform(account, { kind: 'add-people', ...addition });
      setBegun({ txnId, count, people, circles: knownCircles });
    });
  }

  return (
    <div className="import">
      <ChooseFile
        file={file}
        onChoose={(chosen) => {
          setFile(chosen);
          setBegun(undefined);
        }}
      />
      {run && <FileProblems run={run} />}
      {run && run.rows.length > 0 && <DryRunRows run={run} circles={circles} />}
      <div className="import__foot">
        <div aria-live="polite" className="import__notices">
          {imports?.map((one) => (
            <ImportProgress key={one.txnId} onItsWay={one} />
          ))}
          <UnderWay concerns={({ kind }) => kind === 'add-people'} />
          {begun && imports && !imports.some(({ txnId }) => txnId === begun.txnId) && hasArrived && (
            <Banner tone="ok">{t('import.done', { count: begun.count })}</Banner>
          )}
        </div>
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('import.notKept')}
          </Banner>
        )}
        {run && run.rows.length > 0 && !begun && (
          <div className="import__begin">
            <p>
              {wrong > 0 && t('import.leavesOut', { count: wrong })}
              {count === 0 && ` ${t('import.nothing')}`}
            </p>
            {count > 0 && (
              <Button variant="primary" disabled={busy} onClick={begin}>
                {t('import.begin', { count })}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
