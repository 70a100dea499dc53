/** The engine in its worker, behind the gate. */
import './gated-fetch';
import '../../src/engine/worker';
