// The longest time in which the page could not have answered a click.

/** Chromium runs nested timers at most this often, in milliseconds. */
const SHORTEST_TIMER = 4;

/**
 * Starts watching the main thread. Timers find gaps of any length at next to no cost of their own, unlike a message
 * channel, which would keep one of few cores busy; the browser's own long tasks (from 50 ms) are reported beside them.
 */
export function watchStalls() {
  let [last, longest, isWatching] = [performance.now(), 0, true];
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - SHORTEST_TIMER);
    last = now;
    if (isWatching) setTimeout(tick);
  };
  setTimeout(tick);

  let longTask = 0;
  const note = (entries) => { for (const { duration } of entries) longTask = Math.max(longTask, duration); };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });

  return () => {
    isWatching = false;
    note(observer.takeRecords());
    observer.disconnect();
    return { stall: longest, longTask };
  };
}
