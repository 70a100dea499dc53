import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { editMessage } from './relation-commands';
import type { Message } from './queries';
import './relations.css';

/** The longest message that an act may hold (domain/act.ts). */
const longest = 40_000;

export interface EditComposerProps {
  roomId: string;
  message: Message;
  onEnd: () => void;
}

/** In the composer's place: the words of a message of one's own, to be changed. What was being written waits. */
export function EditComposer({ roomId, message, onEnd }: EditComposerProps) {
  const { t } = useTranslation(['relations', 'common', 'conversation']);
  const account = useAccount();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const before = 'body' in message.content ? message.content.body : '';
  const [text, setText] = useState(before);
  const [isFailed, setFailed] = useState(false);
  const body = text.trim();

  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  function save() {
    if (!body) return;
    if (body === before) return onEnd();
    setFailed(false);
    editMessage(account, roomId, message, body).then(onEnd, () => setFailed(true));
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      onEnd();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  }

  return (
    <form
      className="composer"
      aria-label={t('editing')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isFailed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
      <label className="composer__editing" htmlFor={id}>
        {t('editing')}
      </label>
      <div className="composer__box">
        <textarea
          id={id}
          ref={field}
          className="composer__field"
          rows={Math.min(8, text.split('\n').length + 1)}
          value={text}
          maxLength={longest}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
        />
        <Button onClick={onEnd}>{t('common:cancel')}</Button>
        <Button type="submit" variant="primary" disabled={!body}>
          {t('saveEdit')}
        </Button>
      </div>
      <p className="composer__hint" id={`${id}-hint`}>
        {t('editKeys')}
      </p>
    </form>
  );
}
