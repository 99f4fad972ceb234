/**
 * Everything that can be got out of a page, as text: markup with shadow roots, pixels of canvases, properties of elements,
 * state of the store, address, and what is kept in the browser. Runs in the page, so it uses nothing from outside.
 */
export function everything(): string {
  /** Layers of a map are put on it as they come in; which lies over which, they say themselves. */
  const childrenOf = (node: Element): Node[] => {
    const place = (child: Node): number => Number((child as HTMLElement).style?.zIndex ?? 0);
    return node.classList.contains('leaflet-pane') ? [...node.childNodes].sort((a, b) => place(a) - place(b)) : [...node.childNodes];
  };
  const serialise = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return [...node.childNodes].map(serialise).join('');
    const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
    const pixels = node instanceof HTMLCanvasElement ? node.toDataURL() : '';
    const shadow = node.shadowRoot ? `<#>${[...node.shadowRoot.childNodes].map(serialise).join('')}</#>` : '';
    const own = node.localName.startsWith('rk-') ? properties(node) : '';
    return `<${node.localName}${attributes}>${own}${shadow}${childrenOf(node).map(serialise).join('')}${pixels}</${node.localName}>`;
  };
  interface Table { indicators: { id: string }[]; periods: string[]; column(id: string, period: string): { values: Float64Array; states: Uint8Array } }
  interface Store { state: { layers: { declaration: object; status: string; table?: Table }[]; period: unknown; hovered: unknown; selected: unknown } }
  const told = new Set<unknown>();
  /** What the store of a map tells of figures; the shapes are the same file for both twins. */
  const figuresOf = (store: unknown): string => {
    if (!store) return '';
    const { layers, ...rest } = (store as Store).state;
    const columns = layers.map(({ table, declaration, status }) => [JSON.stringify(declaration), status, ...(table?.indicators ?? []).flatMap(({ id }) => table!.periods.map((period) => {
      const { values, states } = table!.column(id, period);
      return `${id} ${period} ${values.join()} ${states.join()}`;
    }))].join());
    return JSON.stringify(rest) + columns.join();
  };
  /** Every value that can be reached from an element without entering the DOM again. */
  const properties = (element: Element): string => {
    const seen = new Set<unknown>();
    const walk = (value: unknown, depth: number): string => {
      if (value === null || typeof value !== 'object') return typeof value === 'function' ? 'f' : String(value);
      if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].join();
      if (value instanceof Node || seen.has(value) || depth > 12) return '@';
      seen.add(value);
      if (value instanceof Map) return [...value].map(([key, each]) => `${walk(key, depth + 1)}:${walk(each, depth + 1)}`).join();
      if (value instanceof Set) return [...value].map((each) => walk(each, depth + 1)).join();
      return Object.keys(value).map((key) => `${key}:${walk((value as Record<string, unknown>)[key], depth + 1)}`).join();
    };
    const names: string[] = [];
    for (let type: object | null = Object.getPrototypeOf(element) as object; type && type !== HTMLElement.prototype; type = Object.getPrototypeOf(type) as object) {
      for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(type))) if (get && !['settled', 'updateComplete'].includes(name)) names.push(name);
    }
    // The store is what any script on the page can ask for.
    let store: unknown;
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('ruimtelijke-kijk/map-store'), contextTarget: document.body, callback: (found: unknown) => (store = found),
    });
    element.dispatchEvent(request);
    const state = told.has(store) ? '' : figuresOf(store);
    told.add(store);
    return [...names.map((name) => `${name}=${walk((element as unknown as Record<string, unknown>)[name], 0)}`), ...Object.keys(element).map((name) => `${name}=${walk((element as unknown as Record<string, unknown>)[name], 0)}`), `state=${state}`].join('\n');
  };
  const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)).join();
  return [serialise(document.documentElement), location.href, history.length, kept, document.cookie].join('\n');
}
