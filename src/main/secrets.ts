/** Secrets in files of the profile, each sealed by the keyring. */
import { z } from 'zod';
import { readIfPresent, removeWithRemains, setAside, writeDurably } from './durable-file';
import { HostError } from './host-error';
import type { Keyring, Seal } from './keyring';

const envelope = z.object({ v: z.literal(1), kept: z.enum(['sealed', 'plain']), data: z.base64() });

/** One secret in one file. Calls on the same file happen one after another. */
export class SecretFile<T> {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
    private readonly keyring: () => Promise<Keyring>,
  ) {}

  /**
   * The secret, or null when there is none.
   * Throws `keyring-refused` without a keyring, and `keyring-unreadable` when the file cannot be opened by this one.
   */
  load(): Promise<T | null> {
    return this.#inTurn(async () => this.#load(await this.#usableKeyring()));
  }

  /** Keeps the secret; what cannot be read of an earlier one is set aside. Throws `keyring-refused`, or the disk's error. */
  save(secret: T): Promise<void> {
    return this.#inTurn(async () => {
      const keyring = await this.#usableKeyring();
      await this.#load(keyring).catch((error: unknown) => this.#setAsideIfUnreadable(error));
      await this.#write(keyring, JSON.stringify(secret));
    });
  }

  /** Removes the secret and what was set aside of it. */
  clear(): Promise<void> {
    return this.#inTurn(() => removeWithRemains(this.path));
  }

  async #load(keyring: UsableKeyring): Promise<T | null> {
    const file = await readIfPresent(this.path);
    if (file === null) return null;
    const { text, outdated } = await unsealed(file, keyring);
    const secret = this.schema.safeParse(parseJson(text));
    if (!secret.success) throw new HostError('keyring-unreadable');
    if (outdated) await this.#write(keyring, text);
    return secret.data;
  }

  async #write(keyring: UsableKeyring, text: string): Promise<void> {
    const data = (await keyring.seal.seal(text)).toString('base64');
    await writeDurably(this.path, JSON.stringify({ v: 1, kept: keyring.keeping, data }));
  }

  async #setAsideIfUnreadable(error: unknown): Promise<void> {
    if (!(error instanceof HostError) || error.code !== 'keyring-unreadable') throw error;
    await setAside(this.path);
  }

  async #usableKeyring(): Promise<UsableKeyring> {
    const keyring = await this.keyring();
    if (keyring.keeping === 'refused') throw new HostError('keyring-refused');
    return keyring;
  }

  #inTurn<R>(act: () => Promise<R>): Promise<R> {
    const turn = this.#last.then(act, act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

type UsableKeyring = Extract<Keyring, { seal: Seal }>;

/** A file that was kept in another way than this keyring keeps is not trusted. */
async function unsealed(file: string, keyring: UsableKeyring): Promise<{ text: string; outdated: boolean }> {
  const parsed = envelope.safeParse(parseJson(file));
  if (!parsed.success || parsed.data.kept !== keyring.keeping) throw new HostError('keyring-unreadable');
  try {
    return await keyring.seal.unseal(Buffer.from(parsed.data.data, 'base64'));
  } catch (cause) {
    throw new HostError('keyring-unreadable', { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
