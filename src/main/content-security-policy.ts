/** The page's content security policy: its own files, and one homeserver to talk to. */

/** The header's value; `homeserver` is an origin, or null while none is set. */
export function contentSecurityPolicy(homeserver: string | null): string {
  const directives: readonly (readonly [string, string])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self' 'wasm-unsafe-eval'"],
    ['style-src', "'self'"],
    ['img-src', "'self' blob: data:"],
    ['media-src', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', homeserver === null ? "'self'" : `'self' ${homeserver}`],
    ['worker-src', "'self'"],
    ['frame-src', "'none'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'piiri'],
  ];
  return directives.map(([name, value]) => `${name} ${value}`).join('; ');
}
