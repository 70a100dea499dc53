import { SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAccount } from '../../data/account';
import { keepBeforeClosing } from '../../data/being-kept';
import { onKeys } from '../../data/keys';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { EmojiButton } from '../../ui/EmojiButton';
import { pastedFiles } from '../../ui/file-target';
import { Attaching } from './Attaching';
import { sendMessage, sendNow, takeBackMessage } from './commands';
import { replaceIn, stateOf } from './composer/edit-field';
import { FormatMenu } from './composer/FormatMenu';
import { formatActs, formats, type Format } from './composer/format-keys';
import { optionId, SuggestionList } from './composer/SuggestionList';
import { askedFor, continueLine, replaced, type Asked } from './composer/text-edits';
import { useCompletion } from './composer/use-completion';
import { loadMarkdown } from './composer/words';
import type { Written } from './composer/written';
import { useComposing } from './composing';
import { useHeldHere } from './held';
import { PollButton } from './PollButton';
import { placeOf } from './queries';
import { useDraft } from './use-draft';
import { VoiceClip } from './VoiceClip';
import { useTellTyping } from './use-tell-typing';
import './composer/composer.css';

/** The longest message that an act may hold (domain/act.ts). */
const longest = 40_000;

/** What stands between the writing of a message and its sending. */
export interface SendGuard {
  onWriting: (isWriting: boolean) => void;
  /** Calls `send` at once, or when the person has decided to. */
  beforeSend: (send: () => void) => void;
}

export interface ComposerProps {
  roomId: string;
  threadId: string;
  guard?: SendGuard | undefined;
}

/** Where one writes to a conversation. Enter sends; what is not sent is kept as a draft. */
export function Composer({ roomId, threadId, guard }: ComposerProps) {
  const { t } = useTranslation(['conversation', 'emoji', 'common']);
  const account = useAccount();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(placeOf(roomId, threadId));
  const { text, mentions, change, giveBack } = draft;
  const held = useHeldHere(roomId, threadId);
  const typed = useTellTyping(roomId, threadId);
  const [pasted, setPasted] = useState<readonly File[] | null>(null);
  const { mode, end } = useComposing();
  const replyTo = mode?.kind === 'reply' ? mode.message.id : undefined;
  const [isFailed, setFailed] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** One's own messages go in the order in which they were written, also where one takes longer to be read. */
  const before = useRef<Promise<unknown>>(Promise.resolve());

  const completion = useCompletion({
    roomId,
    text,
    mentions,
    asked,
    onAccept(replacement, { mention }) {
      if (field.current) replaceIn(field.current, replacement);
      if (mention) draft.name(mention, replaced(text, replacement));
    },
  });

  const isWriting = text !== '';
  const onWriting = guard?.onWriting;
  useEffect(() => onWriting?.(isWriting), [onWriting, isWriting]);

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

  useEffect(() => {
    // What cannot be loaded now is asked for again when it is needed.
    if (isWriting) loadMarkdown().catch(() => {});
  }, [isWriting]);

  function submit() {
    const written = { text: text.trim(), mentions };
    if (!written.text) void before.current.then(() => sendNow(account, roomId));
    else if (guard) guard.beforeSend(() => send(written));
    else send(written);
  }

  function send(written: Written) {
    setFailed(false);
    setAsked(null);
    const sending = keepBeforeClosing(
      before.current.then(() => sendMessage(account, { roomId, threadId, replyTo }, written)),
    );
    before.current = sending.catch(() => {});
    draft.empty(sending);
    typed('');
    end();
    field.current?.focus();
    sending.catch(() => {
      setFailed(true);
      giveBack(written);
    });
  }

  function format(name: Format) {
    if (field.current) replaceIn(field.current, formats[name].edit(stateOf(field.current)));
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (completion.handleKey(event)) return event.preventDefault();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && replyTo) {
      event.preventDefault();
      end();
    }
    const acts = formatActs(format);
    onKeys(!text && held ? { ...acts, takeBack: () => void takeBackMessage(account, held) } : acts, event);
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && event.shiftKey) {
      const next = continueLine(stateOf(event.currentTarget));
      if (!next) return;
      event.preventDefault();
      replaceIn(event.currentTarget, next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      submit();
    }
  }

  const hasOptions = completion.options.length > 0;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
      <SuggestionList id={`${id}-options`} completion={completion} />
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
          aria-autocomplete="list"
          aria-controls={hasOptions ? `${id}-options` : undefined}
          aria-activedescendant={hasOptions ? optionId(`${id}-options`, completion.current) : undefined}
          onChange={(event) => {
            change(event.target.value);
            typed(event.target.value);
            setAsked(askedFor(stateOf(event.target)));
          }}
          onSelect={(event) => setAsked(askedFor(stateOf(event.currentTarget)))}
          onBlur={() => setAsked(null)}
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
        <VoiceClip
          roomId={roomId}
          threadId={threadId}
          replyTo={replyTo}
          onSent={end}
          focusAfter={() => field.current?.focus()}
        />
        <EmojiButton
          label={t('emoji:choose')}
          focusAfter={() => field.current?.focus()}
          onPick={(emoji) => {
            const { current } = field;
            if (current) replaceIn(current, { from: current.selectionStart, to: current.selectionEnd, by: emoji });
          }}
        />
        <FormatMenu onFormat={format} />
        <PollButton />
        <Button type="submit" variant="primary" icon={<SendHorizontal aria-hidden />} disabled={!text.trim()}>
          {t('send')}
        </Button>
      </div>
      <p className="composer__hint" id={`${id}-hint`}>
        {t(held && !text ? 'heldKeys' : 'keys')}
      </p>
    </form>
  );
}
