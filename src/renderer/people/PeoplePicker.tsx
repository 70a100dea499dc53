import { X } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { professionCodes, professions, type PersonContent, type Profession } from '../../domain/directory';
import { useAccount } from '../data/account';
import { useNames, usePeople } from '../data/names';
import { useLanguage } from '../i18n';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';

interface Candidate extends PersonContent {
  userId: string;
}

/** As many as a search shows at once; a longer list is better narrowed than read. */
const foundLimit = 40;

export interface PeoplePickerProps {
  chosen: readonly string[];
  onChange: (userIds: string[]) => void;
  error?: string | undefined;
}

/** Picks professionals from the directory: by profession, or by searching for a name, unit or profession. */
export function PeoplePicker({ chosen, onChange, error }: PeoplePickerProps) {
  const { t } = useTranslation('case');
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search).trim().toLocaleLowerCase();
  const candidates = useCandidates();
  const errorId = useId();

  const found = candidates.filter(({ name, unit, profession }) =>
    [name, unit, professions[profession][language]].some((text) => text.toLocaleLowerCase().includes(sought)),
  );
  const toggle = (userId: string) =>
    onChange(chosen.includes(userId) ? chosen.filter((other) => other !== userId) : [...chosen, userId]);

  return (
    <fieldset className="people-picker" aria-describedby={error ? errorId : undefined}>
      <legend className="open-case__label">{t('people.label')}</legend>
      <Chosen chosen={chosen} onRemove={toggle} />
      {error && (
        <p className="field__error" id={errorId} role="alert">
          {error}
        </p>
      )}
      <TextField label={t('people.search')} value={search} onChange={setSearch} autoComplete="off" />
      <div className="people-picker__list">
        {candidates.length === 0 && <p>{t('people.none')}</p>}
        {sought === ''
          ? professionCodes.map((code) => (
              <ProfessionGroup
                key={code}
                profession={code}
                people={candidates.filter(({ profession }) => profession === code)}
                chosen={chosen}
                onToggle={toggle}
              />
            ))
          : found
              .slice(0, foundLimit)
              .map((person) => (
                <PersonOption
                  key={person.userId}
                  person={person}
                  isChosen={chosen.includes(person.userId)}
                  onToggle={toggle}
                  withProfession
                />
              ))}
        {sought !== '' && (
          <p className="people-picker__note" role="status">
            {found.length > foundLimit
              ? t('people.tooMany', { shown: foundLimit, count: found.length })
              : t('people.found', { count: found.length })}
          </p>
        )}
      </div>
    </fieldset>
  );
}

/** Everyone in the directory but the person who picks, by name. */
function useCandidates(): Candidate[] {
  const { userId: me } = useAccount();
  const people = usePeople();
  return useMemo(
    () =>
      [...people]
        .filter(([userId]) => userId !== me)
        .map(([userId, person]) => ({ userId, ...person }))
        .sort((one, other) => one.name.localeCompare(other.name, 'fi')),
    [people, me],
  );
}

function Chosen({ chosen, onRemove }: { chosen: readonly string[]; onRemove: (userId: string) => void }) {
  const { t } = useTranslation('case');
  const nameOf = useNames();
  const language = useLanguage();
  const people = usePeople();
  return (
    <ul className="people-picker__chosen" aria-label={t('people.chosen')}>
      <li className="people-picker__chip">{t('people.you')}</li>
      {chosen.map((userId) => {
        const person = people.get(userId);
        return (
          <li key={userId} className="people-picker__chip">
            {nameOf(userId)}
            {person && <span className="open-case__hint">{professions[person.profession][language]}</span>}
            <IconButton
              label={t('people.leaveOut', { name: nameOf(userId) })}
              icon={<X aria-hidden />}
              onClick={() => onRemove(userId)}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface ProfessionGroupProps {
  profession: Profession;
  people: readonly Candidate[];
  chosen: readonly string[];
  onToggle: (userId: string) => void;
}

/** The people of one profession, folded until they are wanted. */
function ProfessionGroup({ profession, people, chosen, onToggle }: ProfessionGroupProps) {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (people.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="people-picker__profession">{professions[profession][language]}</span> ({people.length})
      </summary>
      {isOpen &&
        people.map((person) => (
          <PersonOption
            key={person.userId}
            person={person}
            isChosen={chosen.includes(person.userId)}
            onToggle={onToggle}
          />
        ))}
    </details>
  );
}

interface PersonOptionProps {
  person: Candidate;
  isChosen: boolean;
  onToggle: (userId: string) => void;
  withProfession?: boolean;
}

function PersonOption({ person, isChosen, onToggle, withProfession = false }: PersonOptionProps) {
  const language = useLanguage();
  const details = [withProfession && professions[person.profession][language], person.unit].filter(Boolean).join(', ');
  return (
    <label className="people-picker__person">
      <input type="checkbox" checked={isChosen} onChange={() => onToggle(person.userId)} />
      <span>
        {person.name}
        {details && <span className="open-case__hint"> {details}</span>}
      </span>
    </label>
  );
}
