import { serve } from './serve.js';
import type { MessageEnd } from './protocol.js';

const scope = self as unknown as MessageEnd;
serve(scope);
// Tells `startEngine` that this worker runs; a worker that a policy has stopped never says anything.
scope.postMessage({ number: 0, answer: null }, []);
