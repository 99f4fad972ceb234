import * as L from 'leaflet';
import type { RkError } from '../../core/errors.js';
import { GIVE_UP_AFTER, SLOW_AFTER } from '../../core/services/patience.js';
import type { PictureService } from '../../core/services/picture-service.js';
import type { Tile } from '../../core/services/tile-address.js';

/** Milliseconds in which Leaflet lets a tile appear. */
const FADE = 250;

/** A picture for a tile, and how it has to lie in it when it is not the tile itself. */
export interface TilePicture {
  readonly address: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Six numbers of CSS `matrix()`, from the corner of the picture. */
  readonly matrix?: readonly number[] | undefined;
}

/** What is told of the server while it makes pictures. */
export interface Condition { readonly slow: boolean; readonly trouble: RkError | undefined }

/** Where pictures come from, and who hears how that goes. */
export interface PictureSource {
  /** The picture of a tile; nothing where there is none. */
  readonly pictureOf: (tile: Tile) => TilePicture | undefined;
  readonly service: PictureService;
  readonly tell: (condition: Condition) => void;
}

/**
 * Tiles of pictures that a server makes. Never uses a `data:` address, which `img-src 'self'` forbids; waits for a picture
 * no longer than it says, and finds out why one did not come, once for all that fail together.
 */
export class PictureTiles extends L.GridLayer {
  readonly #source: PictureSource;
  readonly #waiting = new Map<HTMLElement, ReturnType<typeof setTimeout>>();
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #condition: Condition = { slow: false, trouble: undefined };
  #isAsking = false;
  /** Pictures that came. */
  #came = 0;

  constructor(source: PictureSource, options: L.GridLayerOptions) {
    super(options);
    this.#source = source;
    this.on('tileunload', ({ tile }: L.TileEvent) => this.#drop(tile));
    this.on('loading', () => (this.#slowTimer ??= setTimeout(() => this.#tell({ slow: true }), SLOW_AFTER)));
    this.on('load', () => this.#rest());
    this.on('remove', () => {
      for (const tile of [...this.#waiting.keys()]) this.#drop(tile);
      this.#rest();
    });
  }

  /** Resolves when no picture is waited for, and all have appeared. */
  async painted(): Promise<void> {
    while (this.#waiting.size > 0 || this.#isAsking) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, this._map?.options.fadeAnimation ? FADE : 0));
  }

  protected override createTile({ x, y, z }: L.Coords, done: L.DoneCallback): HTMLElement {
    const picture = this.#source.pictureOf({ zoom: z, x, y });
    const image = document.createElement('img');
    const tile = picture?.matrix ? document.createElement('div') : image;
    image.alt = '';
    if (!picture) {
      // By then the map knows of the tile.
      setTimeout(() => done(undefined, tile));
      return tile;
    }
    if (picture.matrix) lay(image, tile, picture);
    const { address } = picture;
    const settle = (error?: Error): void => {
      if (!this.#waiting.has(tile)) return;
      clearTimeout(this.#waiting.get(tile));
      this.#waiting.delete(tile);
      done(error, tile);
      if (error) return;
      this.#came++;
      this.#tell({ trouble: undefined });
    };
    this.#waiting.set(tile, setTimeout(() => {
      image.removeAttribute('src');
      settle(new Error('late'));
      this.#tell({ trouble: this.#source.service.late(address) });
    }, GIVE_UP_AFTER));
    image.onload = () => settle();
    image.onerror = () => {
      // What is taken away fails too.
      if (!this.#waiting.has(tile)) return;
      settle(new Error('no picture'));
      void this.#askWhy(address);
    };
    image.src = address;
    return tile;
  }

  async #askWhy(address: string): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const cameBefore = this.#came;
    const trouble = await this.#source.service.whyNot(address).finally(() => (this.#isAsking = false));
    // Pictures that came meanwhile say that it is over.
    if (trouble && this.#came === cameBefore) this.#tell({ trouble });
    // It was a passing failure: what is missing is asked anew.
    else if (!trouble && this._map) this.redraw();
  }

  #tell(now: Partial<Condition>): void {
    if (!this._map) return;
    this.#condition = { ...this.#condition, ...now };
    this.#source.tell(this.#condition);
  }

  #drop(tile: HTMLElement): void {
    clearTimeout(this.#waiting.get(tile));
    this.#waiting.delete(tile);
    const image = tile instanceof HTMLImageElement ? tile : tile.querySelector('img');
    image?.removeAttribute('src');
  }

  #rest(): void {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
    if (this.#condition.slow) this.#tell({ slow: false });
  }
}

/** Lays a picture in a tile that shows the part of it that is inside. */
function lay(image: HTMLImageElement, tile: HTMLElement, { matrix, width, height }: TilePicture): void {
  tile.style.overflow = 'hidden';
  Object.assign(image.style, {
    position: 'absolute', left: '0', top: '0', maxWidth: 'none', width: `${width}px`, height: `${height}px`,
    transformOrigin: '0 0', transform: `matrix(${matrix!.join(', ')})`,
  });
  tile.append(image);
}
