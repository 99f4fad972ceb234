/** Gives maps the time to be drawn for paper before the page is printed with the keyboard. Returns how to stop. */
export function watchPrintKey(): () => void {
  // Each map has its own; the first to hear of it does it for all.
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    import('../shared/print/print-page.js').then(({ printPage }) => printPage()).catch(() => print());
  };
  addEventListener('keydown', press);
  return () => removeEventListener('keydown', press);
}
