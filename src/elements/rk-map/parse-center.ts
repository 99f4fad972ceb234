/** A centre as an author writes it, `lat,lon` in degrees; `undefined` when it is empty or no place on earth. */
export function parseCenter(text: string): [lat: number, lon: number] | undefined {
  const [lat, lon, more] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (more !== undefined || !(Math.abs(lat ?? NaN) <= 90) || !(Math.abs(lon ?? NaN) <= 180)) return undefined;
  return [lat!, lon!];
}
