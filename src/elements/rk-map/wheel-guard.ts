/**
 * Keeps a map from trapping the wheel: a wheel turn scrolls the page, unless the map has the focus or Ctrl is held.
 * Returns how to stop.
 * @param onRefused called when a turn of the wheel is left to the page.
 */
export function guardWheel(container: HTMLElement, onRefused: () => void): () => void {
  const listener = (event: WheelEvent) => {
    const root = container.getRootNode() as Document | ShadowRoot;
    if (event.ctrlKey || event.metaKey || container.contains(root.activeElement)) return;
    // Stopped before it reaches the map, and not prevented: the page scrolls.
    event.stopImmediatePropagation();
    onRefused();
  };
  container.addEventListener('wheel', listener, { capture: true, passive: true });
  return () => container.removeEventListener('wheel', listener, { capture: true });
}
