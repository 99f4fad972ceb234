/** Milliseconds after which a server takes long, which is told while the map goes on waiting. */
export const SLOW_AFTER = 5_000;
/** Milliseconds after which the map no longer waits. */
export const GIVE_UP_AFTER = 30_000;
