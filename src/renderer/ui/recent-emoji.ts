const rememberedAs = 'piiri.emoji';
const most = 24;

/** The emoji that this person has used on this device, the newest first. */
export function recentEmoji(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(rememberedAs) ?? '[]');
    return Array.isArray(kept) ? kept.filter((sign) => typeof sign === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberEmoji(sign: string): void {
  const others = recentEmoji().filter((one) => one !== sign);
  localStorage.setItem(rememberedAs, JSON.stringify([sign, ...others].slice(0, most)));
}
