import { createContext } from '@lit/context';
import type { MapStore } from '../../store/map-store.js';

/** The store of an `rk-map`, under one key for every copy of the library on the page. */
export const mapContext = createContext<MapStore>(Symbol.for('ruimtelijke-kijk/map-store'));
