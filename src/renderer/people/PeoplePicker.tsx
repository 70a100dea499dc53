import { useId, useMemo, useState } from 'react';
import { professionCodes, type Profession } from '../../domain/directory/directory';
import { searchPeople } from '../../domain/directory/people-search';
import { useAccount } from '../data/account';
import { useCirclePeople } from '../data/circle-people';
import { usePeople } from '../data/names';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { ChosenPeople } from './ChosenPeople';
import { CircleFilter, ProfessionFilter, ReachFilter, UnitFilter } from './people-filters';
import { usePeopleIndex } from './people-index';
import { PersonOptions } from './PersonOptions';
import { usePresence } from './presence';
import { isInReach, type Reach } from './reach';
import { ProfessionGroup } from './ProfessionGroup';
import './people.css';

/** As many as a search shows at once; a longer list is better narrowed than read. */
const foundLimit = 40;

const nobody: ReadonlySet<string> = new Set();

export interface PeoplePickerProps {
  chosen: readonly string[];
  onChange: (userIds: string[]) => void;
  error?: string | undefined;
  /** What the people are chosen for; that they are invited when left out. */
  label?: string | undefined;
  /** Those who cannot be chosen, such as members already. */
  exclude?: ReadonlySet<string> | undefined;
  /** The only ones who can be chosen; everyone of the directory unless given. */
  among?: ReadonlySet<string> | undefined;
  /** Whether the person who picks is among the chosen by herself; else she can be picked like the others. */
  includesMe?: boolean | undefined;
  /** How many can be chosen. */
  most?: number | undefined;
  /** Whether they can be narrowed to a circle's people, and to those who can be asked now. */
  byPresence?: boolean | undefined;
}

/** Picks professionals from the directory: by searching, or whole professions and units at once. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { chosen, onChange, error, label, exclude, among, includesMe = true, most, byPresence = false } = props;
  const { t } = useTranslation('people');
  const { userId: me } = useAccount();
  const [query, setQuery] = useState('');
  const [profession, setProfession] = useState<Profession>();
  const [unit, setUnit] = useState<string>();
  const [circleId, setCircleId] = useState<string>();
  const [reach, setReach] = useState<Reach>();
  const index = usePeopleIndex();
  const presence = usePresence();
  const circlePeople = useCirclePeople();
  const circleMembers = circleId === undefined ? undefined : (circlePeople?.get(circleId) ?? nobody);
  const errorId = useId();

  const isNarrowed = query.trim() !== '' || [profession, unit, circleId, reach].some((filter) => filter !== undefined);
  const found = useMemo(
    () =>
      searchPeople(index, query, { profession, unit, circleMembers }).filter(
        (userId) =>
          !exclude?.has(userId) &&
          (among?.has(userId) ?? true) &&
          !(includesMe && userId === me) &&
          isInReach(presence.of(userId), reach),
      ),
    [index, query, profession, unit, circleMembers, exclude, among, includesMe, me, presence, reach],
  );
  const toggle = (userId: string) =>
    onChange(chosen.includes(userId) ? chosen.filter((other) => other !== userId) : [...chosen, userId]);
  const add = (userIds: readonly string[]) => onChange([...new Set([...chosen, ...userIds])]);
  const isFull = most !== undefined && chosen.length >= most;
  const options = { chosen, presence, isFull, onToggle: toggle };

  return (
    <fieldset className="people-picker" aria-describedby={error ? errorId : undefined}>
      <legend className="people-picker__label">{label ?? t('picker.label')}</legend>
      <ChosenPeople chosen={chosen} includesMe={includesMe} onRemove={toggle} />
      {error && (
        <p className="field__error" id={errorId} role="alert">
          {error}
        </p>
      )}
      <TextField label={t('picker.search')} value={query} onChange={setQuery} autoComplete="off" type="search" />
      <div className="people-picker__filters">
        <ProfessionFilter value={profession} onChange={setProfession} />
        <UnitFilter value={unit} onChange={setUnit} />
        {byPresence && <CircleFilter value={circleId} onChange={setCircleId} />}
        {byPresence && <ReachFilter value={reach} onChange={setReach} />}
      </div>
      <div className="people-picker__list">
        {index.entries.length === 0 && <p>{t('picker.empty')}</p>}
        {isNarrowed ? (
          <PersonOptions {...options} userIds={found.slice(0, foundLimit)} withProfession />
        ) : (
          <ByProfession {...options} found={found} onAdd={most === undefined ? add : undefined} />
        )}
      </div>
      <div className="people-picker__foot">
        <p className="people-picker__note" role="status">
          {isNarrowed && found.length > foundLimit && t('picker.tooMany', { shown: foundLimit, count: found.length })}
          {isNarrowed && found.length <= foundLimit && t('picker.found', { count: found.length })}
          {isFull && ` ${t('picker.most', { most })}`}
        </p>
        {isNarrowed && most === undefined && found.some((userId) => !chosen.includes(userId)) && (
          <Button onClick={() => add(found)}>{t('picker.chooseAll', { count: found.length })}</Button>
        )}
      </div>
    </fieldset>
  );
}

interface ByProfessionProps {
  found: readonly string[];
  chosen: readonly string[];
  presence: ReturnType<typeof usePresence>;
  isFull: boolean;
  onToggle: (userId: string) => void;
  onAdd: ((userIds: readonly string[]) => void) | undefined;
}

/** Everybody, in groups that are folded until they are wanted. */
function ByProfession({ found, ...rest }: ByProfessionProps) {
  const people = usePeople();
  const groups = useMemo(
    () =>
      professionCodes.map((profession) => ({
        profession,
        userIds: found.filter((userId) => people.get(userId)?.profession === profession),
      })),
    [found, people],
  );
  return groups.map(
    ({ profession, userIds }) =>
      userIds.length > 0 && <ProfessionGroup key={profession} profession={profession} userIds={userIds} {...rest} />,
  );
}
