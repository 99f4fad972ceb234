import { expect } from '@esm-bundle/chai';
import { rejected } from '../../test/fixtures/thrown.js';
import { decode } from './decode.js';
import { fetchBytes } from './fetch-bytes.js';

/** Requests that wait for their answer, in place of the network. */
function holdFetch() {
  const requests: { url: string; signal: AbortSignal; answer: (response: Response) => void }[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = ((url: string, { signal }: { signal: AbortSignal }) => new Promise<Response>((answer, refuse) => {
    signal.addEventListener('abort', () => refuse(signal.reason as Error));
    requests.push({ url, signal, answer });
  })) as typeof fetch;
  return { requests, restore: () => { globalThis.fetch = original; } };
}

const outcome = (promise: Promise<unknown>) => promise.then((value) => value, (error: unknown) => error);

describe('fetchBytes', () => {
  let held: ReturnType<typeof holdFetch> | undefined;
  afterEach(() => { held?.restore(); held = undefined; });

  it('gives bytes and where they were found', async () => {
    const { bytes, url } = await fetchBytes('package.json', { base: location.origin });
    expect(decode(bytes)).to.contain('ruimtelijke-kijk');
    expect(url).to.equal(`${location.origin}/package.json`);
  });

  it('tells how much has come in', async () => {
    held = holdFetch();
    const told: number[] = [];
    const loading = fetchBytes('/a.json', { onProgress: (bytes) => told.push(bytes) });
    const late = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const body = new ReadableStream({
      async start(controller) {
        for (let chunk = 0; chunk < 3; chunk++) {
          await late(250);
          controller.enqueue(new Uint8Array(1000));
        }
        controller.close();
      },
    });
    held.requests[0]!.answer(new Response(body));
    expect((await loading).bytes.length).to.equal(3000);
    expect(told).to.deep.equal([1000, 2000, 3000]);
  });

  it('says what the server said', async () => {
    const error = await rejected(fetchBytes('/no/such/file.json'));
    expect(error.code).to.equal('load-failed');
    expect(error.details).to.deep.include({ file: '/no/such/file.json', got: '404 Not Found' });
  });

  it('says that there was no answer', async () => {
    const error = await rejected(fetchBytes('http://localhost:1/x.json'));
    expect(error.code).to.equal('load-failed');
    expect(error.details.file).to.equal('http://localhost:1/x.json');
  });

  it('refuses a web page', async () => {
    held = holdFetch();
    const error = rejected(fetchBytes('/areas.json'));
    held.requests[0]!.answer(new Response('<!doctype html><title>404</title>'));
    expect((await error).code).to.equal('not-json');
    expect((await error).details).to.deep.include({ file: '/areas.json', got: 'HTML page' });
  });

  it('refuses an address that is none', async () => {
    expect((await rejected(fetchBytes('x.json', { base: 'nergens' }))).details.file).to.equal('x.json');
  });

  it('asks once for a file that several want at the same time, and again later', async () => {
    held = holdFetch();
    const both = Promise.all([fetchBytes('/a.json'), fetchBytes('/a.json'), fetchBytes('/b.json')]);
    expect(held.requests.map(({ url }) => url)).to.deep.equal(['/a.json', '/b.json']);
    for (const { url, answer } of held.requests) answer(new Response(url));
    expect((await both).map(({ bytes }) => decode(bytes))).to.deep.equal(['/a.json', '/a.json', '/b.json']);
    const later = fetchBytes('/a.json');
    expect(held.requests.length).to.equal(3);
    held.requests[2]!.answer(new Response('later'));
    expect(decode((await later).bytes)).to.equal('later');
  });

  it('goes on for the others when one gives up, and stops when all do', async () => {
    held = holdFetch();
    const first = new AbortController(), second = new AbortController();
    const one = outcome(fetchBytes('/a.json', { signal: first.signal }));
    const two = outcome(fetchBytes('/a.json', { signal: second.signal }));
    first.abort();
    expect(await one).to.equal(first.signal.reason);
    expect(held.requests[0]!.signal.aborted).to.equal(false);
    second.abort();
    expect(await two).to.equal(second.signal.reason);
    expect(held.requests[0]!.signal.aborted).to.equal(true);
  });

  it('starts afresh after a request that everybody gave up', async () => {
    held = holdFetch();
    const abort = new AbortController();
    const given = outcome(fetchBytes('/a.json', { signal: abort.signal }));
    abort.abort();
    await given;
    const next = fetchBytes('/a.json');
    expect(held.requests.length).to.equal(2);
    held.requests[1]!.answer(new Response('x'));
    expect(decode((await next).bytes)).to.equal('x');
  });

  it('does not ask at all when it is given up before', async () => {
    held = holdFetch();
    const reason = await outcome(fetchBytes('/a.json', { signal: AbortSignal.abort() }));
    expect((reason as Error).name).to.equal('AbortError');
    expect(held.requests.length).to.equal(0);
  });
});
