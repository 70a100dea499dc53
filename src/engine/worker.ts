import 'core-js/actual/promise/with-resolvers';
import '../domain/without-eval';
import { expose } from 'comlink';
import { initAsync } from '@matrix-org/matrix-sdk-crypto-wasm';
import { Engine } from './engine';
import { silenceSdk } from './session/matrix-logger';

silenceSdk();
// Compiled while the person is still typing her password.
void initAsync();
expose(new Engine());
