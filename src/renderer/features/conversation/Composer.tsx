import { SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../data/account';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Attaching, pastedFiles } from './Attaching';
import { sendMessage } from './commands';
import { useComposing } from './composing';
import { PollButton } from './PollButton';
import { placeOf } from './queries';
import { useDraft } from './use-draft';

/** The longest message that an act may hold (domain/act.ts). */
const longest = 40_000;

/** Where one writes to a conversation. Enter sends; what is not sent is kept as a draft. */
export function Composer({ roomId, threadId }: { roomId: string; threadId: string }) {
  const { t } = useTranslation(['conversation', 'common']);
  const account = useAccount();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, change, empty } = useDraft(placeOf(roomId, threadId));
  const [isFailed, setFailed] = useState(false);
  const [pasted, setPasted] = useState<readonly File[] | null>(null);
  const { mode, end } = useComposing();
  const replyTo = mode?.kind === 'reply' ? mode.message.id : undefined;

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  // As tall as what is written; the stylesheet sets the most.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = text ? 'auto' : '';
    // Asking for the height lays the whole room out; an empty field has the stylesheet's.
    if (text) element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  function send() {
    const body = text.trim();
    if (!body) return;
    setFailed(false);
    const sending = sendMessage(account, { roomId, threadId, replyTo }, body);
    empty(sending);
    end();
    field.current?.focus();
    sending.catch(() => {
      setFailed(true);
      change(body);
    });
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && replyTo) {
      event.preventDefault();
      end();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {isFailed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
      <label className="unseen" htmlFor={id}>
        {t(threadId ? 'writeAnswer' : 'write')}
      </label>
      <div className="composer__box">
        <textarea
          id={id}
          ref={field}
          className="composer__field"
          rows={1}
          value={text}
          maxLength={longest}
          placeholder={t(threadId ? 'writeAnswer' : 'write')}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.target.value)}
          onKeyDown={handleKey}
          onPaste={(event) => {
            const files = pastedFiles(event);
            if (files.length === 0) return;
            event.preventDefault();
            setPasted(files);
          }}
        />
        <Attaching
          roomId={roomId}
          threadId={threadId}
          replyTo={replyTo}
          pasted={pasted}
          onPastedTaken={() => setPasted(null)}
          onSent={end}
        />
        <PollButton />
        <Button type="submit" variant="primary" icon={<SendHorizontal aria-hidden />} disabled={!text.trim()}>
          {t('send')}
        </Button>
      </div>
      <p className="composer__hint" id={`${id}-hint`}>
        {t('keys')}
      </p>
    </form>
  );
}
