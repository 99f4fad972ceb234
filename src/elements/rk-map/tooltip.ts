/** Puts the tooltip beside a place in its box, on the side where there is room. Places are in CSS pixels. */
export function placeTooltip(tooltip: HTMLElement | null, box: HTMLElement, place: { x: number; y: number } | undefined): void {
  if (!tooltip) return;
  // What is told of an area that is out of sight would point at another one.
  const inSight = place && place.x >= 0 && place.y >= 0 && place.x <= box.clientWidth && place.y <= box.clientHeight;
  tooltip.hidden = !inSight;
  if (!inSight) return;
  const gap = 14;
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const x = place.x + gap + width <= box.clientWidth ? place.x + gap : Math.max(4, place.x - gap - width);
  const y = place.y - gap - height >= 0 ? place.y - gap - height : Math.min(place.y + gap, box.clientHeight - height - 4);
  tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
