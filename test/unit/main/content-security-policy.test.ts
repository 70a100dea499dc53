import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/main/content-security-policy';

test('the page may load its own files and talk to one homeserver', () => {
  expect(contentSecurityPolicy('https://matrix.example.org').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    "font-src 'self'",
    "connect-src 'self' https://matrix.example.org",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types piiri',
  ]);
});

test('without a homeserver the page talks to nobody', () => {
  expect(contentSecurityPolicy(null)).toContain("connect-src 'self';");
});
