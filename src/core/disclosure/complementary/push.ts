import { pathThrough, sendOver, type Flow, type Room, type Wanted } from './flow.js';
import { findPath } from './path.js';

/**
 * Sends units through open arcs by shortest augmenting paths (Edmonds & Karp 1972) and returns how many passed, at most
 * `wanted.most`. The changes stay until `reset`.
 */
export function push(flow: Flow, room: Room, wanted: Wanted): number {
  if (wanted.from === wanted.to) return wanted.most;
  let sent = 0;
  while (sent < wanted.most) {
    const meeting = findPath(flow, room, wanted);
    if (meeting < 0) break;
    sent += sendOver(flow, room, pathThrough(flow, wanted, meeting), wanted.most - sent);
  }
  return sent;
}
