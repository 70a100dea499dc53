import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { professions } from '../../../domain/directory/directory';
import { readMembers, type MemberLine } from '../../../domain/directory/member-csv';
import { useNames, usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { meantBy } from './member-file';

type Read = { name: string; lines: MemberLine[] } | { name: string; problem: string };

/** Reads people from a list that somebody has kept elsewhere, and shows line by line whom it means. */
export function PeopleFromFile({ onAdd }: { onAdd: (people: string[]) => void }) {
  const { t } = useTranslation('leading');
  const people = usePeople();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());

  async function open(file: File | undefined) {
    if (!file) return;
    const result = readMembers(new Uint8Array(await file.arrayBuffer()), people);
    setChosen(new Map());
    setRead(
      result.ok
        ? { name: file.name, lines: result.value }
        : { name: file.name, problem: t(`file.problem.${result.problem}`) },
    );
  }

  const lines = read && 'lines' in read ? read.lines : [];
  const meant = meantBy(lines, chosen);
  return (
    <div className="people-file">
      <div className="field">
        <span className="field__label">{t('file.label')}</span>
        <span className="field__hint" id={`${id}-hint`}>
          {t('file.hint')}
        </span>
        <div className="people-file__choice">
          <Button aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
            {t('file.open')}
          </Button>
          <span role="status">{read?.name}</span>
        </div>
        {/* The browser's own button would speak the browser's language. */}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            // So that the same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
        {read && 'problem' in read && (
          <span className="field__error" role="alert">
            {read.problem}
          </span>
        )}
      </div>
      {lines.length > 0 && (
        <>
          <ol className="people-file__lines" aria-label={t('file.lines')}>
            {lines.map((line) => (
              <Line
                key={line.line}
                line={line}
                chosen={chosen.get(line.line) ?? ''}
                onChoose={(userId) => setChosen(new Map([...chosen, [line.line, userId]]))}
              />
            ))}
          </ol>
          <Button disabled={meant.length === 0} onClick={() => onAdd(meant)}>
            {t('file.add', { count: meant.length })}
          </Button>
        </>
      )}
    </div>
  );
}

interface LineProps {
  line: MemberLine;
  chosen: string;
  onChoose: (userId: string) => void;
}

/** One line of the list: found, to be chosen among several, or unknown. */
function Line({ line, chosen, onChoose }: LineProps) {
  const { t } = useTranslation('leading');
  const nameOf = useNames();
  const people = usePeople();
  const language = useLanguage();
  const describe = (userId: string) => {
    const person = people.get(userId);
    return [nameOf(userId), person && professions[person.profession][language], person?.unit]
      .filter(Boolean)
      .join(', ');
  };
  switch (line.outcome) {
    case 'found':
      return (
        <LineRow icon={<CircleCheck aria-hidden />} text={line.text}>
          {describe(line.userId)}
        </LineRow>
      );
    case 'ambiguous':
      return (
        <LineRow icon={<CircleHelp aria-hidden />} text={line.text}>
          <Choice
            label={t('file.several', { count: line.userIds.length })}
            value={chosen}
            onChange={onChoose}
            options={line.userIds.map((value) => ({ value, label: describe(value) }))}
            emptyLabel={t('file.choose')}
          />
        </LineRow>
      );
    case 'unknown':
      return (
        <LineRow icon={<CircleX aria-hidden />} text={line.text}>
          {t('file.unknown')}
        </LineRow>
      );
  }
}

function LineRow({ icon, text, children }: { icon: ReactNode; text: string; children: ReactNode }) {
  return (
    <li className="people-file__line">
      {icon}
      <span className="people-file__text">{text}</span>
      <div className="people-file__found">{children}</div>
    </li>
  );
}
