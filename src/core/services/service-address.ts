/** Parameters of a request, in the order in which they are written. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** What another request to the same service would say has no place in this one. */
const ofOneRequest = ['service', 'request', 'version', 'acceptversions'];

/**
 * An address with the parameters of a request. Parameters that the address has already stay as they are (a key, a map
 * file), but for those of another request and those that are asked anew, whatever their case.
 */
export function serviceAddress(address: string, parameters: Parameters): string {
  const [path, query = ''] = address.replace(/#.*$/, '').split(/\?(.*)/);
  const asked = new Set([...ofOneRequest, ...Object.keys(parameters).map((name) => name.toLowerCase())]);
  const kept = query.split('&').filter((part) => part && !asked.has(part.split('=')[0]!.toLowerCase()));
  const added = Object.entries(parameters).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}=${encode(String(value))}`);
  return `${path}?${[...kept, ...added].join('&')}`;
}

/**
 * Where a request goes, by what the capabilities say: only when that is on the host that the author named, and as safe.
 * Capabilities often tell of a host that only the server knows, and nothing is asked of a host that the author did not name.
 */
export function requestAddress(named: string, told: string | undefined): string {
  const [from, to] = [hostOf(named), told ? hostOf(told) : undefined];
  if (!from || !to || from.host !== to.host || (from.isSafe && !to.isSafe)) return named;
  // A key that the author wrote is seldom in what the service tells of itself.
  const own = /\?([^#]*)/.exec(named)?.[1]?.split('&').filter((part) => part.includes('=')) ?? [];
  const known = new Set((/\?([^#]*)/.exec(told!)?.[1] ?? '').split('&').map((part) => part.split('=')[0]!.toLowerCase()));
  const missing = own.filter((part) => !known.has(part.split('=')[0]!.toLowerCase()));
  return missing.length === 0 ? told! : told! + (told!.includes('?') ? '&' : '?') + missing.join('&');
}

/** Host, with its port where that is not the usual one, and whether the way there is encrypted; nothing for another address. */
export function hostOf(address: string): { host: string; isSafe: boolean } | undefined {
  const found = /^(https?):\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(address);
  if (!found) return undefined;
  const isSafe = found[1]!.toLowerCase() === 'https';
  return { host: found[2]!.toLowerCase().replace(isSafe ? /:443$/ : /:80$/, ''), isSafe };
}

/** Readable where it may be: these signs have no meaning of their own in the value of a query, and some servers want them so. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3A|2F|3B)/g, (code) => decodeURIComponent(code));
}
