/** What the person has chosen on this machine and no secret: the homeserver, where the window was, what closing it does. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { HostError } from './host-error';
import { normaliseHomeserver } from './homeserver-address';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(800), height: z.int().min(600) });

const stored = z.object({
  homeserver: z
    .string()
    .refine((address) => normaliseHomeserver(address) !== null)
    .optional()
    .catch(undefined),
  bounds: bounds.optional().catch(undefined),
  staysInTray: z.boolean().optional().catch(undefined),
});

export type WindowBounds = z.infer<typeof bounds>;

export class Settings {
  #stored: z.infer<typeof stored>;

  /** `preset` is the organisation's homeserver: it holds until the person chooses another. */
  constructor(
    private readonly path: string,
    private readonly preset: string | null,
  ) {
    this.#stored = readStored(path);
  }

  /** Address of the homeserver; empty while none is set. */
  get homeserver(): string {
    const chosen = this.#stored.homeserver ?? this.preset;
    return (chosen !== null && normaliseHomeserver(chosen)) || '';
  }

  /** Keeps the person's choice. Throws `homeserver-invalid` when it may not be used, or what the disk throws. */
  chooseHomeserver(address: string): void {
    const homeserver = normaliseHomeserver(address);
    if (homeserver === null) throw new HostError('homeserver-invalid');
    this.#store({ ...this.#stored, homeserver });
  }

  get bounds(): WindowBounds | undefined {
    return this.#stored.bounds;
  }

  keepBounds(value: WindowBounds): void {
    this.#store({ ...this.#stored, bounds: value });
  }

  /** Whether Piiri goes on in the tray when its window is closed; not until the person wants it. */
  get staysInTray(): boolean {
    return this.#stored.staysInTray ?? false;
  }

  stayInTray(stays: boolean): void {
    this.#store({ ...this.#stored, staysInTray: stays });
  }

  #store(next: z.infer<typeof stored>): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.path}.tmp`, JSON.stringify(next), { mode: 0o600 });
    renameSync(`${this.path}.tmp`, this.path);
    this.#stored = next;
  }
}

/** A file that is missing or cannot be understood counts as no choice made. */
function readStored(path: string): z.infer<typeof stored> {
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
