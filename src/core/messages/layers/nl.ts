/** Texts of layers of points, lines and services in Dutch. */
export const nlLayers = {
  rest: { other: 'overig', missing: 'geen gegevens', hidden: 'niet getoond (privacy)' },
  objects: { points: ['punt', 'punten'], lines: ['lijn', 'lijnen'], areas: ['vlak', 'vlakken'] },
  unnamed: { points: 'Punt', lines: 'Lijn', areas: 'Vlak' },
  untitled: { features: 'Laag', service: 'Kaartdienst', tiles: 'Achtergrond' },
  picture: (title: string) => `Legenda van ${title}`,
  list: (count: string) => `Lijst van wat in beeld is (${count})`,
  nothingInView: 'Er is niets in beeld. Verschuif de kaart of zoom uit.',
  nearestOfList: (shown: string, count: string) => `Dit zijn de ${shown} die het dichtst bij het midden van de kaart zijn, van ${count}. Zoom in om minder te zien.`,
  place: 'Op deze plek',
  asking: (layer: string) => `${layer}: wordt opgevraagd…`,
  notTold: (layer: string, why: string) => `${layer}: niet bekend. ${why}`,
  nothingHere: 'Hier is niets gevonden.',
  more: (count: string) => `En nog ${count}.`,
  close: 'Sluiten',
  visit: 'Bekijk ter plaatse',
  visitHint: 'Opent een andere website in een nieuw venster',
};

/** Every text of these layers. Dutch gives the keys, so a language that lacks one does not compile. */
export type LayerMessages = typeof nlLayers;
