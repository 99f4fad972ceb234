/**
 * What the gallery offers: municipalities, each with its questions.
 * @param {[string, object][]} asked path → question file
 * @returns {{ place: string, questions: { src: string, id: string, number?: number, titles: { nl: string, en: string } }[] }[]}
 */
export function gallery(asked) {
  const places = new Map();
  for (const [src, { id, number, place, title, texts }] of asked) {
    if (!places.has(place)) places.set(place, []);
    places.get(place).push({ src, id, number, titles: { nl: title, en: texts.en.title } });
  }
  // The whole country comes last: it is there for its time line.
  const order = [...places.keys()].sort((a, b) => Number(a === 'Nederland') - Number(b === 'Nederland'));
  return order.map((place) => ({ place, questions: places.get(place).sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || a.id.localeCompare(b.id)) }));
}
