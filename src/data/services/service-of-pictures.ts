import { RkError } from '../../core/errors.js';
import { serviceError } from '../../core/messages/services/index.js';
import { readFeatureInfo, type ServiceFacts } from '../../core/services/feature-info.js';
import { GIVE_UP_AFTER } from '../../core/services/patience.js';
import type { PictureService } from '../../core/services/picture-service.js';
import { infoAddress, type WmsSource } from '../../core/services/wms-request.js';
import { ask, hostIn, xmlOf } from './ask.js';

/** Asks the server of pictures what the map wants to know; what is at a place only of a WMS that tells it. */
export function serviceOfPictures(source?: WmsSource): PictureService {
  return {
    factsAt: source?.infoAddress && source.infoFormat && source.queryLayers ? async (picture, pixel, onSlow) => factsOf(infoAddress(source, picture, pixel)!, onSlow) : undefined,
    whyNot,
    late: (address) => serviceError('load-failed', { file: address, got: `nothing after ${GIVE_UP_AFTER / 1000} s`, expected: 'a picture' }, (messages) => messages.tooSlow(hostIn(address), GIVE_UP_AFTER / 1000)),
  };
}

async function factsOf(address: string, onSlow: () => void): Promise<readonly ServiceFacts[]> {
  const answer = await ask(address, { onSlow });
  // A refusal, and XML that was cut, are told.
  if (/^\ufeff?\s*</.test(answer.text)) xmlOf(answer, address);
  return readFeatureInfo(answer.text);
}

async function whyNot(address: string): Promise<RkError | undefined> {
  try {
    const answer = await ask(address);
    if (answer.type.startsWith('image/')) return undefined;
    // A refusal is thrown here; anything else is told by what it is called.
    xmlOf(answer, address);
    return serviceError('load-failed', { file: address, got: answer.type, expected: 'a picture' }, (messages) => messages.other(hostIn(address), answer.type || '–'));
  } catch (error) {
    if (error instanceof RkError) return error;
    throw error;
  }
}
