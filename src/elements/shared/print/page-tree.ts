/** Every element of a tag below a node, shadow roots included. */
export function elementsIn<E extends Element>(node: ParentNode, tag: string): E[] {
  const found: E[] = [];
  for (const element of node.querySelectorAll('*')) {
    if (element.localName === tag) found.push(element as E);
    if (element.shadowRoot) found.push(...elementsIn<E>(element.shadowRoot, tag));
  }
  return found;
}

/** A document or shadow root, and what in it an element is or is in: the element first. */
export interface RootPath {
  readonly root: Document | ShadowRoot;
  readonly path: readonly Element[];
}

/** The roots that an element is in, its own first; in each, the element or the host of the root before, and what is around it. */
export function rootsAround(element: Element): readonly RootPath[] {
  const roots: RootPath[] = [];
  for (let from: Element | undefined = element; from; ) {
    const path: Element[] = [];
    for (let each: Element | null = from; each; each = each.parentElement) path.push(each);
    const root = from.getRootNode() as Document | ShadowRoot;
    roots.push({ root, path });
    from = root instanceof ShadowRoot ? root.host : undefined;
  }
  return roots;
}
