import { useState } from 'react';
import { keyGroups, shortcuts, singleKeysAreOn, turnSingleKeys, type ShortcutId } from '../../data/keys';
import { useTranslation } from '../../i18n/use-translation';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import './settings.css';

const ids = Object.keys(shortcuts) as ShortcutId[];

/** All keys, as the registry has them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('keys');
  const [single, setSingle] = useState(singleKeysAreOn);
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <Checkbox
        label={t('single')}
        hint={t('singleWhat')}
        isChecked={single}
        onChange={(on) => {
          turnSingleKeys(on);
          setSingle(on);
        }}
      />
      {keyGroups.map((group) => (
        <section key={group} aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`}>{t(`group.${group}`)}</h3>
          <dl className="keys">
            {ids
              .filter((id) => shortcuts[id].group === group)
              .map((id) => (
                <div key={id} className="keys__row">
                  <dt>{t(`what.${id}`)}</dt>
                  <dd>
                    {shortcuts[id].keys.map((keys, index) => (
                      <span key={keys}>
                        {index > 0 && ` ${t('or')} `}
                        <Keys keys={keys} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

/** Keys that are pressed together, as they are written on a keyboard. */
function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation('keys');
  // A plus between two keys, and none that is a key itself.
  return keys.split(/(?<=.)\+/).map((key, index) => (
    <span key={key}>
      {index > 0 && '+'}
      <kbd className="keys__key">{t(`key.${key}`, { defaultValue: key })}</kbd>
    </span>
  ));
}
