import 'core-js/actual/promise/with-resolvers';
import '../domain/without-eval';
import { expose } from 'comlink';
import { initAsync } from '@matrix-org/matrix-sdk-crypto-wasm';
import { tellLargeChangesBroadly } from '../cache/broad-changes';
import { Engine } from './engine';
import { silenceSdk } from './session/matrix-logger';

silenceSdk();
tellLargeChangesBroadly();
// Loaded and compiled while the person is still typing her password. What cannot be loaded now is asked for again, and
// told of, when it is needed; a page that is being left loads nothing any more.
initAsync().catch(() => {});
import('matrix-js-sdk/lib/rust-crypto/index.js').catch(() => {});
expose(new Engine());
