/** The emoji that two devices show to be compared (Matrix spec, "SAS method: emoji"), in the specification's order. */
const emoji = {
  dog: '🐶',
  cat: '🐱',
  lion: '🦁',
  horse: '🐎',
  unicorn: '🦄',
  pig: '🐷',
  elephant: '🐘',
  rabbit: '🐰',
  panda: '🐼',
  rooster: '🐓',
  penguin: '🐧',
  turtle: '🐢',
  fish: '🐟',
  octopus: '🐙',
  butterfly: '🦋',
  flower: '🌷',
  tree: '🌳',
  cactus: '🌵',
  mushroom: '🍄',
  globe: '🌏',
  moon: '🌙',
  cloud: '☁️',
  fire: '🔥',
  banana: '🍌',
  apple: '🍎',
  strawberry: '🍓',
  corn: '🌽',
  pizza: '🍕',
  cake: '🎂',
  heart: '❤️',
  smiley: '😀',
  robot: '🤖',
  hat: '🎩',
  glasses: '👓',
  spanner: '🔧',
  santa: '🎅',
  'thumbs-up': '👍',
  umbrella: '☂️',
  hourglass: '⌛',
  clock: '⏰',
  gift: '🎁',
  'light-bulb': '💡',
  book: '📕',
  pencil: '✏️',
  paperclip: '📎',
  scissors: '✂️',
  lock: '🔒',
  key: '🔑',
  hammer: '🔨',
  telephone: '☎️',
  flag: '🏁',
  train: '🚂',
  bicycle: '🚲',
  aeroplane: '✈️',
  rocket: '🚀',
  trophy: '🏆',
  ball: '⚽',
  guitar: '🎸',
  trumpet: '🎺',
  bell: '🔔',
  anchor: '⚓',
  headphones: '🎧',
  folder: '📁',
  pin: '📌',
} as const;

export type SasEmoji = keyof typeof emoji;

export const sasEmoji: readonly SasEmoji[] = Object.keys(emoji).filter(isSasEmoji);

export function emojiSign(name: SasEmoji): string {
  return emoji[name];
}

/** One of the specification's emoji by its English description, such as “Thumbs Up”; null where it is none of them. */
export function sasEmojiNamed(description: string): SasEmoji | null {
  const name = description.toLowerCase().replaceAll(' ', '-');
  return isSasEmoji(name) ? name : null;
}

function isSasEmoji(name: string): name is SasEmoji {
  return Object.hasOwn(emoji, name);
}
