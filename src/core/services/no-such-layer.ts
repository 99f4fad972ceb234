import type { RkError } from '../errors.js';
import { serviceError } from '../messages/services/index.js';

/** Names that are told of a service with more. */
const MOST_NAMES = 40;

/** The error for a layer that a service does not have, or that was not named; tells those that it has. */
export function noSuchLayer(name: string | undefined, offered: readonly string[]): RkError {
  const names = [...offered.slice(0, MOST_NAMES), ...(offered.length > MOST_NAMES ? ['…'] : [])];
  return serviceError('no-such-object', { path: 'layers', got: name === undefined ? 'nothing' : `"${name}"`, expected: names.join(' | ') },
    (messages) => (name === undefined ? messages.nameLayer(names.join(', ')) : messages.noSuchLayer(name, names.join(', '))));
}

/** The error for what is offered in no coordinate system that fits this map. */
export function noSuchSystem(path: string, systems: readonly string[]): RkError {
  const told = systems.slice(0, MOST_NAMES).join(', ') || '–';
  return serviceError('unsupported', { path, got: told, expected: 'EPSG:3857 | EPSG:28992' },
    (messages) => (path === 'TileMatrixSet' ? messages.noTiles(told) : messages.noSystem(told)));
}
