import { expect } from '@esm-bundle/chai';
import { explain } from '../../core/messages/index.js';
import { rejected } from '../../../test/fixtures/thrown.js';
import { ask, askXml, isUnsafe } from './ask.js';
import { gatherPages } from './feature-pages.js';

/** Answers in place of the network, until `restore`; each by the part of the address that it is about. */
function serve(answer: (address: string, init: RequestInit) => Response | Promise<Response>) {
  const original = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = (input, init = {}) => {
    asked.push(input as string);
    return new Promise((resolve, refuse) => {
      init.signal?.addEventListener('abort', () => refuse(init.signal!.reason as Error));
      Promise.resolve().then(() => answer(input as string, init)).then(resolve, refuse);
    });
  };
  return { asked, restore: () => { globalThis.fetch = original; } };
}
const never = () => new Promise<Response>(() => undefined);
const address = 'https://kaart.example/wms';

describe('asking a service', () => {
  let served: ReturnType<typeof serve> | undefined;
  afterEach(() => served?.restore());

  it('says in Dutch and English what happened', async () => {
    const cases: [() => Response | Promise<Response>, string, RegExp, RegExp][] = [
      [() => new Response('<html>Inloggen</html>'), 'not-json', /webpagina/, /web page/],
      [() => new Response('<x>', { status: 503, statusText: 'Bezig' }), 'load-failed', /503 Bezig/, /503 Bezig/],
      [() => new Response('<ExceptionReport><Exception exceptionCode="X"><ExceptionText>vol</ExceptionText></Exception></ExceptionReport>', { status: 400 }), 'load-failed', /“vol”/, /“vol”/],
      [() => new Response('<ServiceExceptionReport><ServiceException code="LayerNotDefined"/></ServiceExceptionReport>'), 'load-failed', /“LayerNotDefined”/, /refuses/],
      [() => new Response('<WMS_Capabilities><Service>'), 'invalid', /brak halverwege af/, /broke off/],
      [() => new Response('geen kaart'), 'invalid', /iets anders.*geen kaart/, /something else/],
      [() => Promise.reject(new TypeError('Failed to fetch')), 'load-failed', /geeft geen antwoord/, /does not answer/],
    ];
    for (const [answer, code, dutch, english] of cases) {
      served = serve(answer);
      const error = await rejected(askXml(address));
      expect(error.code).to.equal(code);
      expect(explain(error, 'nl')).to.match(dutch).and.to.contain('kaart.example');
      expect(explain(error, 'en')).to.match(english).and.to.contain('kaart.example');
      served.restore();
    }
  });

  it('tells a server that keeps its answers from other websites from one that is gone', async () => {
    served = serve((_, { mode }) => (mode === 'no-cors' ? new Response('') : Promise.reject(new TypeError('Failed to fetch'))));
    expect(explain(await rejected(ask(address)), 'nl')).to.contain('CORS');
  });

  it('tells once that it takes long, and gives up at the stated time', async () => {
    served = serve(never);
    let slow = 0;
    const began = performance.now();
    const error = await rejected(ask(address, { onSlow: () => slow++, slowAfter: 50, giveUpAfter: 200 }));
    expect(slow).to.equal(1);
    expect(performance.now() - began).to.be.within(190, 2000);
    expect(explain(error, 'nl')).to.contain('na 0.2 seconden');
  });

  it('stops when nobody waits any more, with that reason', async () => {
    served = serve(never);
    const controller = new AbortController();
    const outcome = ask(address, { signal: controller.signal }).catch((error: unknown) => error);
    controller.abort();
    expect(await outcome).to.equal(controller.signal.reason);
  });

  it('asks nothing of an address without https on a secure page', () => {
    expect(isUnsafe('http://kaart.example/', 'https:')).to.equal(true);
    for (const [other, protocol] of [['https://kaart.example/', 'https:'], ['http://kaart.example/', 'http:'], ['http://localhost:80/', 'https:'], ['http://127.0.0.1/', 'https:']] as const) expect(isUnsafe(other, protocol)).to.equal(false);
    expect(isUnsafe('http://localhost.volger.example/', 'https:')).to.equal(true);
  });
});

describe('gathering pages', () => {
  let served: ReturnType<typeof serve> | undefined;
  afterEach(() => served?.restore());
  const features = (from: number, count: number, more: object = {}) => new Response(JSON.stringify({
    type: 'FeatureCollection', features: Array.from({ length: count }, (_, index) => ({ type: 'Feature', properties: { id: from + index }, geometry: { type: 'Point', coordinates: [5, 52] } })), ...more,
  }));
  const ids = (found: Awaited<ReturnType<typeof gatherPages>>) => found.features.map(({ properties }) => (properties as { id: number }).id);

  it('has every feature once, by a count or by links, and asks no more than there are', async () => {
    const page = (start: number) => `${address}?start=${start}`;
    served = serve((url) => { const start = Number(new URL(url).searchParams.get('start')); return features(start, Math.min(3, 8 - start)); });
    expect(ids(await gatherPages(page(0), { page, most: 100, pageSize: 3 }, {}))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(served.asked.length).to.equal(3);
    served.restore();
    served = serve((url) => (url.includes('two') ? features(3, 2) : features(0, 3, { links: [{ rel: 'next', href: 'http://kaart.example/two' }] })));
    expect(ids(await gatherPages(address, { most: 100, pageSize: 3 }, {}))).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('ends with a service that gives the same page for ever, and never follows to another host', async () => {
    served = serve(() => features(0, 3));
    expect((await gatherPages(`${address}?0`, { page: (start) => `${address}?${start}`, most: 100, pageSize: 3 }, {})).features.length).to.equal(3);
    served.restore();
    served = serve(() => features(0, 3, { links: [{ rel: 'next', href: 'https://volger.example/' }] }));
    await gatherPages(address, { most: 100, pageSize: 3 }, {});
    expect(served.asked).to.deep.equal([address]);
  });

  it('stops at the most, and says that there is more', async () => {
    served = serve((url) => features(Number(url.split('?')[1]), 3));
    const found = await gatherPages(`${address}?0`, { page: (start) => `${address}?${start}`, most: 7, pageSize: 3 }, {});
    expect([found.features.length, found.isMore, served.asked.length]).to.deep.equal([7, true, 3]);
  });
});
