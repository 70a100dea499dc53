/** Small files that are either the old or the new one, whenever the process or the machine dies. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isSystemError } from './host-error';

/** Replaces the file and resolves when it is on the disk. Readable by its owner only. Throws what the disk throws. */
export async function writeDurably(path: string, data: string): Promise<void> {
  await makePrivateFolder(dirname(path));
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The file's text, or null when there is no such file. Throws what else the disk throws. */
export async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps an unreadable file under another name, so that nothing is overwritten that could still be saved. */
export async function setAside(path: string): Promise<void> {
  if ((await readIfPresent(path)) === null) return;
  await rename(path, `${path}.unreadable-${Date.now()}`);
  await syncFolder(dirname(path));
}

/** Removes the file and all that was set aside or left half-written from it. */
export async function removeWithRemains(path: string): Promise<void> {
  const folder = dirname(path);
  await makePrivateFolder(folder);
  const remains = (await readdir(folder)).filter((name) => name.startsWith(`${basename(path)}.`));
  await Promise.all([basename(path), ...remains].map((name) => rm(join(folder, name), { force: true })));
  await syncFolder(folder);
}

export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Makes a rename or a new name durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
