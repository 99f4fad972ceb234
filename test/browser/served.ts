/**
 * Serves files to the page under addresses of its own website, until `stop`: `{ '/vragen/a.json': {…} }`. Whatever else
 * is asked for is fetched as ever. `asked` has every address, in order.
 */
export function serve(files: Readonly<Record<string, unknown>>): { readonly asked: readonly string[]; stop(): void } {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (input, init) => {
    const { href, origin, pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    asked.push(href);
    if (origin !== location.origin || !Object.hasOwn(files, pathname)) return original(input, init);
    const response = new Response(JSON.stringify(files[pathname]), { headers: { 'content-type': 'application/json' } });
    Object.defineProperty(response, 'url', { value: href });
    return Promise.resolve(response);
  };
  return { asked, stop: () => void (globalThis.fetch = original) };
}
