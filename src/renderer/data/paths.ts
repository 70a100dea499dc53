const id = encodeURIComponent;

/** Where every screen is, after the `#`. */
export const paths = {
  today: () => '/',
  circles: () => '/circles',
  circle: (circleId: string) => `/circles/${id(circleId)}`,
  circleHours: (circleId: string) => `/circles/${id(circleId)}/hours`,
  /** @param week an ISO week such as '2026-W48' */
  circleDuty: (circleId: string, week: string) => `/circles/${id(circleId)}/duty/${week}`,
  room: (roomId: string) => `/rooms/${id(roomId)}`,
  question: (roomId: string, questionId: string) => `/rooms/${id(roomId)}/questions/${id(questionId)}`,
  contact: (roomId: string, contactId: string) => `/rooms/${id(roomId)}/contacts/${id(contactId)}`,
  cases: () => '/cases',
  people: () => '/people',
  person: (userId: string) => `/people/${id(userId)}`,
  importPeople: () => '/people/import',
  /** When a remote reception with oneself can be booked. */
  reception: () => '/reception',
  other: () => '/other',
  find: () => '/find',
} as const;

/** Opens a path as a link to it would. */
export function goTo(path: string): void {
  location.hash = path;
}
