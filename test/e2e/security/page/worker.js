function outcome(act) {
  try {
    act();
    return 'done';
  } catch (error) {
    return error.name;
  }
}

const wasm = await WebAssembly.instantiateStreaming(fetch('empty.wasm'));

postMessage({
  wasm: wasm.instance instanceof WebAssembly.Instance,
  eval: outcome(() => (0, eval)('1')),
  node: [typeof require, typeof process],
});
