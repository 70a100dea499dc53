/** What the environment may set, read once. What weakens protection is heard only by an unpackaged build. */

export interface Environment {
  /** Folder of the profile instead of the default one. */
  profile: string | null;
  /** Homeserver preset by the organisation or the demonstration. */
  homeserver: string | null;
  /** True where the runtime is the evaluation one. */
  evaluationOnly: boolean;
  /** Secrets may be kept without a keyring. Unpackaged only. */
  allowPlainSecrets: boolean;
  /** Folder of the built page instead of the app's own. Unpackaged only. */
  buildDir: string | null;
  /** Address of the development server. Unpackaged only. */
  devServer: string | null;
}

/** Reads the environment; an empty variable counts as unset. */
export function readEnvironment(env: NodeJS.ProcessEnv, isPackaged: boolean): Environment {
  const unpackaged = (name: string): string | null => (isPackaged ? null : env[name] || null);
  return {
    profile: env['PIIRI_PROFILE'] || null,
    homeserver: env['PIIRI_HOMESERVER'] || null,
    evaluationOnly: env['PIIRI_EVALUATION'] === '1',
    allowPlainSecrets: unpackaged('PIIRI_INSECURE_KEYRING') === '1',
    buildDir: unpackaged('PIIRI_BUILD_DIR'),
    devServer: unpackaged('ELECTRON_RENDERER_URL'),
  };
}
