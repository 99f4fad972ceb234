/**
 * Keeps what the browser stores to one test file at a time: files run side by side on one website. To be called in a
 * `describe`, before its other hooks.
 */
export function holdStorage(): void {
  let release: () => void = () => undefined;
  before(function () {
    this.timeout(120_000);
    return new Promise<void>((held) => void navigator.locks.request('rk-test-storage', () => new Promise<void>((resolve) => { release = resolve; held(); })));
  });
  after(() => release());
}
