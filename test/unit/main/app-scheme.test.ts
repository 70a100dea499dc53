import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveBuildPath } from '../../../src/main/app-scheme';

const build = resolve('/opt/piiri/out/renderer');

describe('an address of the scheme stands for a file of the build', () => {
  test.each([
    ['piiri://app/', 'index.html'],
    ['piiri://app/index.html#/cases', 'index.html'],
    ['piiri://app/assets/crypto-1.wasm?v=1', 'assets/crypto-1.wasm'],
    ['piiri://app/fonts/inter%20variable.woff2', 'fonts/inter variable.woff2'],
  ])('%s', (address, file) => {
    expect(resolveBuildPath(build, address)).toBe(join(build, file));
  });
});

test('dots in an address never lead out of the build', () => {
  for (const address of [
    'piiri://app/../main/index.js',
    'piiri://app/%2e%2e/main/index.js',
    'piiri://app/assets/../../../main/index.js',
  ]) {
    const file = resolveBuildPath(build, address);
    expect(file === null || file.startsWith(build), address).toBe(true);
  }
});

describe('an address is refused', () => {
  test.each([
    'piiri://app/..%2fmain/index.js',
    'piiri://app/%2e%2e%2fmain/index.js',
    'piiri://app/..%5cmain/index.js',
    'piiri://app/a%00.js',
    'piiri://app/%E0%A4%A.js',
    'piiri://app/C:/Windows/win.json',
    'piiri://other/index.html',
    'piiri://app:80/index.html',
    'file:///etc/index.html',
    'https://app/index.html',
    'piiri://app/main.js.map',
    'piiri://app/assets',
    'not an address',
  ])('%s', (address) => {
    expect(resolveBuildPath(build, address)).toBeNull();
  });
});
