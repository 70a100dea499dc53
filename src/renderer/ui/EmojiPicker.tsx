import { Apple, Car, Clock, Flag, Hash, Leaf, Lightbulb, Smile, Trophy, User, type LucideIcon } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../i18n';
import { emojiGroupNames, emojiGroups, loadEmoji, searchEmoji, type Emoji, type EmojiGroup } from './emoji-data';
import { recentEmoji, rememberEmoji } from './recent-emoji';
import { useTranslation } from '../i18n/use-translation';
import './EmojiPicker.css';

type Tab = EmojiGroup | 'recent';

const icons: Record<Tab, LucideIcon> = {
  recent: Clock,
  smileys: Smile,
  people: User,
  nature: Leaf,
  food: Apple,
  travel: Car,
  activities: Trophy,
  objects: Lightbulb,
  symbols: Hash,
  flags: Flag,
};

const mostFound = 120;
const columns = 9;

export interface EmojiPickerProps {
  label: string;
  /** What it stands beside. */
  anchor: HTMLElement;
  onPick: (emoji: string) => void;
  /** Closed by its person: the focus goes back. */
  onClose: () => void;
  /** Left for something else. */
  onLeave: () => void;
}

/** The choice of emoji: searched by name, or by group; arrows move, Enter chooses, Escape closes. */
export function EmojiPicker({ label, anchor, onPick, onClose, onLeave }: EmojiPickerProps) {
  const { t } = useTranslation('emoji');
  const all = useEmoji();
  const [query, setQuery] = useState('');
  const [recent] = useState(recentEmoji);
  const [tab, setTab] = useState<Tab>(recent.length > 0 ? 'recent' : 'smileys');
  const root = useRef<HTMLDivElement>(null);
  const shown = query.trim() ? searchEmoji(all ?? [], query, mostFound) : emojiOf(all ?? [], tab, recent);
  const tabs: Tab[] = recent.length > 0 ? ['recent', ...emojiGroupNames] : emojiGroupNames;

  useLayoutEffect(() => place(root.current, anchor), [anchor]);
  useEffect(() => {
    root.current?.querySelector('input')?.focus();
    const leaveOutside = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Node && !root.current?.contains(target) && !anchor.contains(target)) onLeave();
    };
    document.addEventListener('pointerdown', leaveOutside);
    return () => document.removeEventListener('pointerdown', leaveOutside);
  }, [anchor, onLeave]);

  function pick(sign: string) {
    rememberEmoji(sign);
    onPick(sign);
  }

  function handleKey(event: KeyboardEvent) {
    // Keys pressed here are none of what stands under it.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  }

  return (
    <div
      ref={root}
      className="emoji-picker"
      role="dialog"
      aria-label={label}
      onKeyDown={handleKey}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) onLeave();
      }}
    >
      <input
        type="search"
        className="field__input emoji-picker__search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && shown[0]) {
            event.preventDefault();
            pick(shown[0].sign);
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            root.current?.querySelector<HTMLElement>('.emoji-picker__emoji')?.focus();
          }
        }}
      />
      {!query.trim() && (
        <div className="emoji-picker__tabs" role="group" aria-label={t('groups')}>
          {tabs.map((name) => {
            const Icon = icons[name];
            return (
              <button
                key={name}
                type="button"
                className="emoji-picker__tab"
                aria-pressed={tab === name}
                aria-label={t(`group.${name}`)}
                title={t(`group.${name}`)}
                onClick={() => setTab(name)}
              >
                <Icon aria-hidden />
              </button>
            );
          })}
        </div>
      )}
      <Grid key={query.trim() || tab} emoji={shown} onPick={pick} />
      <p className="emoji-picker__note" role="status">
        {all === null ? t('failed') : query.trim() && shown.length === 0 ? t('none') : ''}
      </p>
    </div>
  );
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };

function Grid({ emoji, onPick }: { emoji: readonly Emoji[]; onPick: (sign: string) => void }) {
  const [current, setCurrent] = useState(0);
  const grid = useRef<HTMLDivElement>(null);

  function handleKey(event: KeyboardEvent) {
    const step = steps[event.key];
    const next =
      step !== undefined ? current + step : event.key === 'Home' ? 0 : event.key === 'End' ? emoji.length - 1 : null;
    if (next === null) return;
    event.preventDefault();
    const picker = grid.current?.closest('.emoji-picker');
    if (next < 0) return picker?.querySelector('input')?.focus();
    grid.current?.querySelectorAll('button')[Math.min(next, emoji.length - 1)]?.focus();
  }

  return (
    <div className="emoji-picker__grid" ref={grid} onKeyDown={handleKey}>
      {emoji.map(({ sign, name }, index) => (
        <button
          key={sign}
          type="button"
          className="emoji-picker__emoji"
          tabIndex={index === current ? 0 : -1}
          aria-label={name}
          title={name}
          onFocus={() => setCurrent(index)}
          onClick={() => onPick(sign)}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}

function emojiOf(all: readonly Emoji[], tab: Tab, recent: readonly string[]): Emoji[] {
  if (tab !== 'recent') return all.filter(({ group }) => group === emojiGroups[tab]);
  return recent.flatMap((sign) => all.find((emoji) => emoji.sign === sign) ?? []);
}

/** Every emoji; undefined while they are read, null where they cannot be. */
function useEmoji(): readonly Emoji[] | null | undefined {
  const language = useLanguage();
  const [all, setAll] = useState<readonly Emoji[] | null>();
  useEffect(() => {
    let isCurrent = true;
    loadEmoji(language).then(
      (emoji) => isCurrent && setAll(emoji),
      () => isCurrent && setAll(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return all;
}

const gap = 6;

/** Above what it stands beside, or below it where there is more room; whole within the window. */
function place(picker: HTMLElement | null, anchor: HTMLElement): void {
  if (!picker) return;
  const beside = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = picker;
  const above = beside.top - gap - height;
  const below = beside.bottom + gap;
  const isAbove = above >= 0 || beside.top > innerHeight - beside.bottom;
  const top = isAbove ? Math.max(gap, above) : Math.min(below, innerHeight - height - gap);
  picker.style.top = `${Math.max(gap, top)}px`;
  picker.style.left = `${Math.max(gap, Math.min(beside.left, innerWidth - width - gap))}px`;
}
