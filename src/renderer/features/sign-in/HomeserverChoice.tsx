import { Server } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

export interface HomeserverChoiceProps {
  homeserver: string;
  /** Keeps the address and reloads the page. */
  onChoose: (homeserver: string) => Promise<void>;
}

/** The server the organisation has preset, and the way to another one. */
export function HomeserverChoice({ homeserver, onChoose }: HomeserverChoiceProps) {
  const { t } = useTranslation(['sign-in', 'common']);
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState(homeserver);
  const [isWrong, setWrong] = useState(false);

  if (!isOpen) {
    return (
      <div className="sign-in__server">
        <Server aria-hidden />
        <span>{homeserver ? t('server.is', { host: hostOf(homeserver) }) : t('server.none')}</span>
        <button type="button" className="sign-in__link" onClick={() => setOpen(true)}>
          {t('server.change')}
        </button>
      </div>
    );
  }
  return (
    <form
      className="sign-in__form"
      onSubmit={(event) => {
        event.preventDefault();
        const url = normalised(address);
        setWrong(!url);
        if (url) onChoose(url).catch(() => setWrong(true));
      }}
    >
      <TextField
        label={t('server.address')}
        hint={t('server.hint')}
        error={isWrong ? t('server.wrong') : undefined}
        value={address}
        onChange={setAddress}
        type="text"
        autoFocus
        spellCheck={false}
        autoComplete="off"
      />
      <div className="sign-in__buttons">
        <Button onClick={() => setOpen(false)}>{t('common:cancel')}</Button>
        <Button type="submit">{t('server.use')}</Button>
      </div>
    </form>
  );
}

function hostOf(address: string): string {
  return webAddress(address)?.host ?? address;
}

/** The address without its trailing slash; https where nothing else is said. Null when it is no web address. */
function normalised(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  const url = text ? webAddress(address) : null;
  return url && `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function webAddress(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}
