import type { RkError } from '../errors.js';
import type { ServiceFacts } from './feature-info.js';
import type { WmsPicture } from './wms-request.js';

/** Who asks the server of pictures, for the map that shows them. */
export interface PictureService {
  /**
   * What the server tells of a pixel of a picture; absent where it tells nothing. `onSlow` is called when it takes long.
   * @throws RkError with a sentence that says what happened.
   */
  readonly factsAt?: ((picture: WmsPicture, pixel: { readonly x: number; readonly y: number }, onSlow: () => void) => Promise<readonly ServiceFacts[]>) | undefined;
  /** Why a picture did not come, by asking for it once more; nothing when it comes now. */
  whyNot(address: string): Promise<RkError | undefined>;
  /** That a picture came too late. */
  late(address: string): RkError;
}
