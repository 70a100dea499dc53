import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { goTo } from '../../data/paths';
import { useTranslation } from '../../i18n/use-translation';
import { Dialog } from '../../ui/Dialog';
import type { Entry, Group } from './entries';
import { usePaletteGroups } from './use-palette-groups';
import './palette.css';

/** Something that can be done from the search. */
export interface Command {
  id: string;
  title: string;
  /** Other words by which it is found. */
  more?: string | undefined;
  /** Done after the search has closed. */
  run: () => void;
}

export interface PaletteProps {
  commands: readonly Command[];
  onClose: () => void;
}

/** Goes anywhere by a few typed words (WAI-ARIA combobox with a listbox: focus stays in the field, arrows move). */
export function Palette({ commands, onClose }: PaletteProps) {
  const { t } = useTranslation('palette');
  const [query, setQuery] = useState('');
  const groups = usePaletteGroups(query, commands);
  const all = groups.flatMap(({ entries }) => entries);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, all.length - 1));
  const id = useId();
  const active = all[at];
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  function choose(entry: Entry | undefined) {
    if (!entry) return;
    onClose();
    const command = commands.find((candidate) => candidate.id === entry.id);
    if (command) return command.run();
    goTo(entry.id);
    // Whoever goes by keys goes on from what has opened; the closing dialog gives focus back first.
    requestAnimationFrame(() => document.getElementById('content')?.focus());
  }

  function handleKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setChosen((at + step + all.length) % all.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(active);
    }
  }

  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <input
        className="field__input palette__field"
        type="text"
        role="combobox"
        aria-label={t('field')}
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={handleKey}
      />
      <div id={`${id}-list`} className="palette__list" role="listbox" aria-label={t('results')} ref={list}>
        {groups.map((group, index) => (
          <PaletteGroup
            key={group.name}
            group={group}
            first={countOf(groups.slice(0, index))}
            id={id}
            at={at}
            choose={choose}
          />
        ))}
      </div>
      <p className="palette__note" role="status">
        {all.length === 0 ? t('nothing') : <span className="unseen">{t('found', { count: all.length })}</span>}
      </p>
    </Dialog>
  );
}

function countOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { entries }) => sum + entries.length, 0);
}

interface PaletteGroupProps {
  group: Group;
  /** Where its first entry stands among all. */
  first: number;
  id: string;
  at: number;
  choose: (entry: Entry) => void;
}

function PaletteGroup({ group, first, id, at, choose }: PaletteGroupProps) {
  const { t } = useTranslation('palette');
  const titleId = `${id}-${group.name}`;
  return (
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} className="palette__group" role="presentation">
        {t(`groups.${group.name}`)}
      </div>
      {group.entries.map((entry, index) => (
        <div
          key={entry.id}
          id={`${id}-${first + index}`}
          role="option"
          aria-selected={first + index === at}
          className="palette__entry"
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(entry)}
        >
          <span className="palette__title">{entry.title}</span>
          {entry.detail && <span className="palette__detail">{entry.detail}</span>}
        </div>
      ))}
    </div>
  );
}
