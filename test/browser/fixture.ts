import type { RkMap } from '../../src/elements/rk-map/rk-map.js';

/** Puts HTML in a container of its own at the end of the page. */
export function place(markup: string, width = 900): HTMLElement {
  const host = document.createElement('div');
  host.style.width = `${width}px`;
  host.innerHTML = markup;
  document.body.append(host);
  return host;
}

/** Takes everything that `place` put there away again. */
export function clear(): void {
  document.body.replaceChildren();
}

/** Waits until everything that was set in motion has happened: a few frames. */
export async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

/** The next event of a type on a target. */
export function once<Detail = unknown>(target: EventTarget, type: string): Promise<CustomEvent<Detail>> {
  return new Promise((resolve) => target.addEventListener(type, (event) => resolve(event as CustomEvent<Detail>), { once: true }));
}

/** Everything that a page says in text, shadow roots included. */
export function textOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof Element && child.localName !== 'style') text += textOf(child);
  }
  return node instanceof Element && node.shadowRoot ? textOf(node.shadowRoot) + text : text;
}

/**
 * The page as text, shadow roots included: tags, attributes, text, live properties of form fields and the pixels of
 * every canvas. Two pages that a person cannot tell apart give the same.
 */
export function serialise(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return [...node.childNodes].map(serialise).join('');
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const live = node instanceof HTMLInputElement ? ` value=${node.value}` : '';
  const pixels = node instanceof HTMLCanvasElement ? node.toDataURL() : '';
  const shadow = node.shadowRoot ? `<#shadow>${[...node.shadowRoot.childNodes].map(serialise).join('')}</#shadow>` : '';
  return `<${node.localName}${attributes}${live}>${shadow}${[...node.childNodes].map(serialise).join('')}${pixels}</${node.localName}>`;
}

/** The map of a container, when everything in it is loaded and painted. */
export async function settled(host: ParentNode): Promise<RkMap> {
  const map = host.querySelector('rk-map')!;
  await map.settled;
  await frames();
  return map;
}

/** Waits until something holds: by the clock, since beside other files a page may get few frames, or many within a moment. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 8000; !holds();) {
    if (performance.now() > end) throw new Error('It did not come to that.');
    await frames(2);
  }
}
