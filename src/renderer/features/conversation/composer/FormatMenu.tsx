import { Bold, Code, Italic, Link, List, Strikethrough, TextQuote, Type, type LucideIcon } from 'lucide-react';
import { shortcuts } from '../../../data/keys';
import { useTranslation } from '../../../i18n/use-translation';
import { Menu } from '../../../ui/Menu';
import { formatNames, formats, type Format } from './format-keys';

const icons: Record<Format, LucideIcon> = {
  strong: Bold,
  em: Italic,
  strike: Strikethrough,
  code: Code,
  link: Link,
  list: List,
  quote: TextQuote,
};

/** How text can look, each with its keys. */
export function FormatMenu({ onFormat }: { onFormat: (format: Format) => void }) {
  const { t } = useTranslation(['conversation', 'keys']);
  const keysOf = (name: Format) => {
    const [keys] = shortcuts[formats[name].shortcut].keys;
    return keys.split('+').map((key) => t(`keys:key.${key}`, { defaultValue: key }));
  };
  return (
    <Menu
      label={t('format.title')}
      trigger={<Type aria-hidden />}
      placement="above"
      className="composer__format"
      groups={[
        {
          items: formatNames.map((name) => {
            const Icon = icons[name];
            return {
              label: `${t(`format.${name}`)} (${keysOf(name).join(' + ')})`,
              icon: <Icon aria-hidden />,
              onSelect: () => onFormat(name),
            };
          }),
        },
      ]}
    />
  );
}
