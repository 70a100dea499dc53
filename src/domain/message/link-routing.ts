/** A member of a room as links are routed by: her power level, and her user id, which names her homeserver. */
export interface RoutingMember {
  userId: string;
  powerLevel: number;
}

const mostServers = 3;

/**
 * Homeservers by which others can find a room from outside (Matrix spec, appendices, routing): that of the member with
 * the most power, where somebody has any, and then those with the most members. Addresses of machines are left out.
 */
export function viaOf(members: readonly RoutingMember[]): string[] {
  const counts = new Map<string, number>();
  for (const { userId } of members) {
    const server = serverOf(userId);
    if (server) counts.set(server, (counts.get(server) ?? 0) + 1);
  }
  const strongest = members
    .filter(({ userId, powerLevel }) => powerLevel >= 50 && serverOf(userId))
    .toSorted((one, other) => other.powerLevel - one.powerLevel || (one.userId < other.userId ? -1 : 1))[0];
  const popular = [...counts].toSorted(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1));
  const first = strongest ? [serverOf(strongest.userId)] : [];
  return [...new Set([...first, ...popular.map(([server]) => server)])].slice(0, mostServers);
}

/** An empty string for what is no name: an address of a machine. */
function serverOf(userId: string): string {
  const server = userId.slice(userId.indexOf(':') + 1);
  const isAddress = server.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}(:\d+)?$/.test(server);
  return isAddress ? '' : server;
}
