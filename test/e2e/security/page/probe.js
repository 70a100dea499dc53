/** The page that the security tests look out from: what it finds at its start, by its own script, is in `probe`. */
const violations = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));

const ownScripts = trustedTypes.createPolicy('piiri', { createScriptURL: (url) => url });

function outcome(act) {
  try {
    act();
    return 'done';
  } catch (error) {
    return error.name;
  }
}

async function workerReport() {
  const worker = new Worker(ownScripts.createScriptURL('worker.js'), { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => resolve('the worker did not start');
  });
}

async function look() {
  const wasm = await WebAssembly.instantiateStreaming(fetch('empty.wasm'));
  const worker = await workerReport();
  const beforeMischief = [...violations];
  return {
    beforeMischief,
    wasm: wasm.instance instanceof WebAssembly.Instance,
    style: getComputedStyle(document.querySelector('p')).color,
    worker,
    eval: outcome(() => (0, eval)('1')),
    newFunction: outcome(() => new Function('return 1')()),
    innerHtml: outcome(() => (document.querySelector('p').innerHTML = '<b>x</b>')),
    otherPolicy: outcome(() => trustedTypes.createPolicy('other', {})),
    peerConnections: [typeof RTCPeerConnection, typeof webkitRTCPeerConnection],
    node: [typeof require, typeof process, typeof module, typeof Buffer, typeof ipcRenderer],
  };
}

globalThis.violations = violations;
globalThis.probe = look();
