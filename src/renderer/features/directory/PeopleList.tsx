import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { searchPeople, type PeopleFilters } from '../../../domain/directory/people-search';
import { useDirectory } from '../../data/directory';
import { useTranslation } from '../../i18n/use-translation';
import { usePeopleIndex } from '../../people/people-index';
import { LanguageFilter, ProfessionFilter, UnitFilter } from '../../people/people-filters';
import { usePresence } from '../../people/presence';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { TextField } from '../../ui/TextField';
import { DirectoryNotices } from './DirectoryNotices';
import { MaintainMenu } from './MaintainMenu';
import { PersonRows } from './PersonRows';
import './directory.css';

/** As many rows as are drawn in the frame of a key: those in view. */
const atOnce = 12;
/** As many as are drawn in all, and as are added at a time. */
const step = 40;

/** Everybody of the organisation: found as one types, from what this device has. */
export function PeopleList({ path }: { path: string }) {
  const { t } = useTranslation(['directory', 'common']);
  const directory = useDirectory();
  const index = usePeopleIndex();
  const presence = usePresence();
  const [query, setQuery] = useState('');
  const [filters, setFilters] = useState<PeopleFilters>({});
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => searchPeople(index, query, filters), [index, query, filters]);
  const settled = useDeferredValue(found);
  const drawn = found.slice(0, found === settled ? limit : atOnce);

  function search(next: string) {
    setQuery(next);
    setLimit(step);
  }
  function narrow(part: PeopleFilters) {
    setFilters({ ...filters, ...part });
    setLimit(step);
  }
  function intoList(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }

  return (
    <Pane
      header={<PaneHeader level={2} title={t('title')} actions={directory?.mayEdit && <MaintainMenu />} />}
      scrolls={false}
    >
      {directory && <DirectoryNotices roomId={directory.roomId} />}
      <div className="people-list__search" role="search">
        <TextField
          label={t('search')}
          placeholder={t('searchBy')}
          value={query}
          onChange={search}
          onKeyDown={intoList}
          type="search"
          autoComplete="off"
          spellCheck={false}
        />
        <Filters filters={filters} onChange={narrow} />
        <p className="people-list__count" role="status">
          {t('count', { count: found.length })}
        </p>
      </div>
      <div className="people-list__rows">
        {index.entries.length === 0 && <EmptyState title={t('empty')} />}
        {index.entries.length > 0 && found.length === 0 && <EmptyState title={t('nobody')} />}
        <ul ref={list} aria-label={t('title')}>
          <PersonRows userIds={drawn} presence={presence} path={path} />
        </ul>
        {found.length > limit && (
          <div className="people-list__more">
            <p>{t('shown', { shown: limit, count: found.length })}</p>
            <Button onClick={() => setLimit(limit + step)}>{t('showMore')}</Button>
          </div>
        )}
      </div>
    </Pane>
  );
}

function Filters({ filters, onChange }: { filters: PeopleFilters; onChange: (part: PeopleFilters) => void }) {
  const { t } = useTranslation('directory');
  const { profession, unit, language } = filters;
  const count = [profession, unit, language].filter((value) => value !== undefined).length;
  return (
    <details className="people-list__filters">
      <summary>{count === 0 ? t('filters') : t('filtersOn', { count })}</summary>
      <div className="people-list__choices">
        <ProfessionFilter value={profession} onChange={(value) => onChange({ profession: value })} />
        <UnitFilter value={unit} onChange={(value) => onChange({ unit: value })} />
        <LanguageFilter value={language} onChange={(value) => onChange({ language: value })} />
        {count > 0 && (
          <Button onClick={() => onChange({ profession: undefined, unit: undefined, language: undefined })}>
            {t('clearFilters')}
          </Button>
        )}
      </div>
    </details>
  );
}
