import type { Language } from '../../language.js';

/** What goes wrong with map services of others, and what they are asked, in Dutch. */
export const nlServices = {
  language: 'nl' as Language,
  noAnswer: (host: string) => `De server ${host} geeft geen antwoord. Misschien staat hij uit, of mag deze pagina hem niet gebruiken. Probeer het later opnieuw.`,
  offline: (host: string) => `De server ${host} is niet te bereiken: uw apparaat heeft geen internet.`,
  refusesPages: (host: string) => `De server ${host} werkt, maar geeft zijn gegevens niet aan andere websites (CORS). Vraag de beheerder van die server om dit toe te staan.`,
  unsafe: (host: string) => `Deze pagina is beveiligd (https), maar het adres van ${host} niet (http). Daarom haalt de browser er niets op. Gebruik een adres met https.`,
  tooSlow: (host: string, seconds: number) => `De server ${host} gaf na ${seconds} seconden nog geen antwoord. De kaart wacht niet langer.`,
  cut: (host: string) => `Het antwoord van de server ${host} brak halverwege af. Probeer het opnieuw.`,
  tooLarge: (host: string, megabytes: number) => `Het antwoord van de server ${host} is groter dan ${megabytes} MB. Dat kan deze kaart niet verwerken.`,
  status: (host: string, status: string) => `De server ${host} kan het verzoek niet uitvoeren (${status}).`,
  exception: (host: string, text: string) => `De server ${host} weigert het verzoek. De uitleg van de server: “${text}”.`,
  page: (host: string) => `De server ${host} stuurt een webpagina in plaats van kaartgegevens. Controleer het adres.`,
  other: (host: string, got: string) => `De server ${host} stuurt iets anders dan kaartgegevens (${got}). Controleer het adres en het soort laag.`,
  broken: (host: string, place: string) => `Het antwoord van de server ${host} is niet te lezen (${place}).`,
  noSuchLayer: (name: string, names: string) => `De service heeft geen laag “${name}”. Wel aanwezig: ${names}.`,
  nameLayer: (names: string) => `Noem de laag die u wilt zien, met layers. Aanwezig: ${names}.`,
  noLayers: (host: string) => `De server ${host} biedt geen lagen aan.`,
  noSystem: (systems: string) => `Deze laag past niet op de kaart: zij is er niet in Web Mercator (EPSG:3857) en niet in RD (EPSG:28992). Wel in: ${systems}.`,
  noTiles: (sets: string) => `Deze tegels passen niet op de kaart: zij zijn er niet in Web Mercator (EPSG:3857). Wel in: ${sets}. Gebruik een adres van dezelfde dienst met EPSG:3857; de tegels van PDOK zijn er ook zo. Of gebruik de WMS van de dienst, die in RD wel past.`,
  noFeatures: (title: string) => `De laag “${title}” heeft geen objecten.`,
  tooMany: (most: string) => `De service heeft meer dan ${most} objecten. De kaart toont de eerste ${most}.`,
};

/** The texts of services. Dutch gives the keys. */
export type ServiceMessages = typeof nlServices;
