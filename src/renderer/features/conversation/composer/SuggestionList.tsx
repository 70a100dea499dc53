import { useEffect, useRef } from 'react';
import type { Completion } from './use-completion';
import { useTranslation } from '../../../i18n/use-translation';

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What is offered for the word at the caret; the field keeps the focus and names the current one. */
export function SuggestionList({ id, completion }: { id: string; completion: Completion }) {
  const { t } = useTranslation('conversation');
  const { options, current, choose } = completion;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <>
      <span className="unseen" role="status">
        {options.length > 0 && t('suggestions.count', { count: options.length })}
      </span>
      {options.length > 0 && (
        <ul id={id} ref={list} className="suggestions" role="listbox" aria-label={t('suggestions.title')}>
          {options.map((option, index) => (
            <li
              key={option.key}
              id={optionId(id, index)}
              className="suggestions__option"
              role="option"
              aria-selected={index === current}
              // The field must not lose the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.sign && <span aria-hidden>{option.sign}</span>}
              <bdi className="suggestions__title">{option.title}</bdi>
              {option.note && <span className="suggestions__note">{option.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
