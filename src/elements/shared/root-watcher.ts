import { mapContext } from './map-context.js';

interface Watch { observer: MutationObserver; callbacks: Set<() => void>; stop(): void }
const watches = new WeakMap<Node, Watch>();

/**
 * Calls back when a map may have come, gone or changed its id in the root of a node or in a root around that: one
 * observer a root, however many elements wait. Returns how to stop.
 */
export function watchRoots(node: Node, callback: () => void): () => void {
  const stops: (() => void)[] = [];
  for (let root = node.getRootNode(); ; root = root.host.getRootNode()) {
    stops.push(watchRoot(root, callback));
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => stops.forEach((stop) => stop());
}

function watchRoot(root: Node, callback: () => void): () => void {
  const watch = watches.get(root) ?? startWatch(root);
  watches.set(root, watch);
  watch.callbacks.add(callback);
  return () => {
    watch.callbacks.delete(callback);
    if (watch.callbacks.size > 0) return;
    watch.stop();
    watches.delete(root);
  };
}

function startWatch(root: Node): Watch {
  const callbacks = new Set<() => void>();
  const notify = () => {
    for (const callback of [...callbacks]) callback();
  };
  const observer = new MutationObserver(notify);
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  // A map that is upgraded later announces its context; nothing in the tree changes then.
  const announced = (event: Event) => {
    if ((event as Event & { context?: unknown }).context === mapContext) notify();
  };
  root.addEventListener('context-provider', announced);
  return {
    observer, callbacks,
    stop() {
      observer.disconnect();
      root.removeEventListener('context-provider', announced);
    },
  };
}
