import type { MSC3575SlidingSyncResponse } from 'matrix-js-sdk/lib/sliding-sync.js';

/** Rooms whose people a response has news of: it tells who, or it has left something out. */
export type PeopleNews = ReadonlyMap<string, 'told' | 'gap'>;

export function peopleNews(response: MSC3575SlidingSyncResponse): PeopleNews {
  const news = new Map<string, 'told' | 'gap'>();
  for (const [roomId, { initial, limited, timeline }] of Object.entries(response.rooms)) {
    if (initial || limited) news.set(roomId, 'gap');
    else if (timeline.some((event) => event.type === 'm.room.member')) news.set(roomId, 'told');
  }
  return news;
}
