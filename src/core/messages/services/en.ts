import type { ServiceMessages } from './nl.js';

/** What goes wrong with map services of others, and what they are asked, in English. */
export const enServices: ServiceMessages = {
  language: 'en',
  noAnswer: (host) => `The server ${host} does not answer. It may be down, or this page may not use it. Try again later.`,
  offline: (host) => `The server ${host} cannot be reached: your device has no internet.`,
  refusesPages: (host) => `The server ${host} works, but does not give its data to other websites (CORS). Ask who runs that server to allow it.`,
  unsafe: (host) => `This page is secure (https), but the address of ${host} is not (http). So the browser fetches nothing from it. Use an address with https.`,
  tooSlow: (host, seconds) => `The server ${host} had not answered after ${seconds} seconds. The map no longer waits.`,
  cut: (host) => `The answer of the server ${host} broke off halfway. Try again.`,
  tooLarge: (host, megabytes) => `The answer of the server ${host} is larger than ${megabytes} MB. This map cannot handle that.`,
  status: (host, status) => `The server ${host} cannot do what was asked (${status}).`,
  exception: (host, text) => `The server ${host} refuses what was asked. It says: “${text}”.`,
  page: (host) => `The server ${host} sends a web page instead of map data. Check the address.`,
  other: (host, got) => `The server ${host} sends something else than map data (${got}). Check the address and the type of the layer.`,
  broken: (host, place) => `The answer of the server ${host} cannot be read (${place}).`,
  noSuchLayer: (name, names) => `The service has no layer “${name}”. It does have: ${names}.`,
  nameLayer: (names) => `Name the layer that you want to see, with layers. There are: ${names}.`,
  noLayers: (host) => `The server ${host} offers no layers.`,
  noSystem: (systems) => `This layer does not fit the map: it is not offered in Web Mercator (EPSG:3857), nor in RD (EPSG:28992). It is in: ${systems}.`,
  noTiles: (sets) => `These tiles do not fit the map: they are not offered in Web Mercator (EPSG:3857). They are in: ${sets}. Use an address of the same service with EPSG:3857; tiles of PDOK are offered that way too. Or use the WMS of the service, which does fit in RD.`,
  noFeatures: (title) => `The layer “${title}” has no objects.`,
  tooMany: (most) => `The service has more than ${most} objects. The map shows the first ${most}.`,
};
