/** Filled in by the build of the browser edition (vite.web.config.ts); the application's own comes from main. */
declare const __APP_VERSION__: string;

/** Trusted Types (W3C), as far as Piiri uses them; TypeScript's own library has no types for them. */
interface TrustedScriptURL {
  toString(): string;
}
interface TrustedTypePolicy {
  createScriptURL(input: string): TrustedScriptURL;
}
interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(input: string): string }): TrustedTypePolicy;
  };
}
