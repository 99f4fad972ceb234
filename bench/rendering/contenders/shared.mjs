const WIDTH = 1200;
const HEIGHT = 800;
/** Steps of the zoom at which a map is fitted, so that maps of all sizes fill the view. */
export const ZOOM_STEP = 0.25;

/** The box of a topology as `[west, south, east, north]`, read from its first bytes. */
export function boxOf(bytes) {
  const [, numbers] = /"bbox":\[([^\]]+)\]/.exec(new TextDecoder().decode(bytes.subarray(0, 2000)));
  return numbers.split(',').map(Number);
}

/** The view of the box that fills the map, as Leaflet's `fitBounds` finds it. */
export function fitTo(bytes) {
  const [west, south, east, north] = boxOf(bytes);
  const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const across = (256 * (east - west)) / 360;
  const down = 256 * (mercator(north) - mercator(south));
  const zoom = Math.log2(Math.min(WIDTH / across, HEIGHT / down));
  const middle = (mercator(north) + mercator(south)) / 2;
  const lat = (360 / Math.PI) * Math.atan(Math.exp(2 * Math.PI * middle)) - 90;
  return { center: [lat, (west + east) / 2], zoom: Math.floor(zoom / ZOOM_STEP) * ZOOM_STEP };
}

/** A mouse event with the pointer event that browsers send before it, made now and sent when called. */
export function mouse(target, type, x, y, buttons = 0) {
  const init = { clientX: x, clientY: y, screenX: x, screenY: y, button: 0, buttons, bubbles: true, composed: true, cancelable: true, view: window };
  const events = [new PointerEvent(type.replace('mouse', 'pointer'), { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true }), new MouseEvent(type, init)];
  return () => { for (const event of events) target.dispatchEvent(event); };
}
