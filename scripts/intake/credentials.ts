import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const credentials = z.object({
  homeserver: z.url(),
  user: z.string().min(1),
  password: z.string().min(1),
  /** Made at the first run, where the account has none. */
  recoveryKey: z.string().min(1).optional(),
});
export type IntakeCredentials = z.infer<typeof credentials>;

/** Where the account's secrets are: a file, or the environment. Arguments would stand in the list of processes. */
export class CredentialStore {
  constructor(
    private readonly path: string | undefined,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** @throws with words that name a field and no value */
  read(): IntakeCredentials {
    const given: unknown = this.path ? JSON.parse(readFileSync(this.path, 'utf8')) : this.fromEnvironment();
    const parsed = credentials.safeParse(given);
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'everything');
    throw new Error(`the credentials lack, or have wrong: ${[...new Set(fields)].join(', ')}`);
  }

  /** Keeps the recovery key of an identity that has just been made. */
  keepRecoveryKey(recoveryKey: string): void {
    if (!this.path) throw new Error('the account needs a recovery key, and there is no credentials file to keep it in');
    const kept = JSON.stringify({ ...this.read(), recoveryKey }, null, 2);
    writeFileSync(`${this.path}.part`, `${kept}\n`, { mode: 0o600 });
    renameSync(`${this.path}.part`, this.path);
  }

  get canKeep(): boolean {
    return this.path !== undefined;
  }

  private fromEnvironment(): Record<string, unknown> {
    const { PIIRI_INTAKE_HOMESERVER, PIIRI_INTAKE_USER, PIIRI_INTAKE_PASSWORD, PIIRI_INTAKE_RECOVERY_KEY } = this.env;
    return {
      homeserver: PIIRI_INTAKE_HOMESERVER,
      user: PIIRI_INTAKE_USER,
      password: PIIRI_INTAKE_PASSWORD,
      recoveryKey: PIIRI_INTAKE_RECOVERY_KEY,
    };
  }
}
