import type { TFunction } from 'i18next';
import type { MenuGroup } from '../../ui/MenuList';

/** The signs that are offered at once, each with the word that names it. */
const quickReactions = [
  { sign: '👍', name: 'thumb' },
  { sign: '✅', name: 'done' },
  { sign: '❤️', name: 'heart' },
  { sign: '😄', name: 'smile' },
  { sign: '👀', name: 'looking' },
  { sign: '🙏', name: 'thanks' },
] as const;

export function reactionGroup(t: TFunction<'relations'>, react: (sign: string) => void): MenuGroup {
  return {
    label: t('actions.react'),
    isRow: true,
    items: quickReactions.map(({ sign, name }) => ({ sign, label: t(`signs.${name}`), onSelect: () => react(sign) })),
  };
}
