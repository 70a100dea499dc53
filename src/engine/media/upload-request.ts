import { ConnectionError, Method, type MatrixClient } from 'matrix-js-sdk';
import { parseErrorResponse } from 'matrix-js-sdk/lib/http-api/utils.js';
import { z } from 'zod';
import { mediaAddress } from '../../domain/message/attachment';
import { requestProblem } from '../session/problems';

/** Requests of the content repository (Matrix spec, content repository). */

const reserved = z.object({ content_uri: mediaAddress });

/** How long an upload may stand still before it is taken for lost. */
const stillMs = 30_000;

/** How long a homeserver may take to answer once it has everything. */
const answerMs = 120_000;

export interface UploadProgress {
  signal: AbortSignal;
  onProgress: (sent: number) => void;
}

/**
 * Reserves an address before anything is uploaded (MSC2246), so that a repeated upload ends up at the same one; null
 * where the homeserver has no such thing.
 */
export async function reserveAddress(client: MatrixClient): Promise<string | null> {
  try {
    const answer = await client.http.authedRequest<unknown>(Method.Post, '/create', undefined, undefined, {
      prefix: '/_matrix/media/v1',
    });
    return reserved.parse(answer).content_uri;
  } catch (error) {
    const problem = requestProblem(error);
    if (problem.kind === 'refused' && problem.errcode === 'M_UNRECOGNIZED') return null;
    throw error;
  }
}

/** Uploads bytes to an address that was reserved. What is there already is not uploaded again. */
export async function uploadTo(
  client: MatrixClient,
  address: string,
  bytes: Blob,
  progress: UploadProgress,
): Promise<void> {
  const path = `/_matrix/media/v3/upload/${address.slice('mxc://'.length)}`;
  try {
    await request(client, 'PUT', path, bytes, progress);
  } catch (error) {
    const problem = requestProblem(error);
    if (problem.kind !== 'refused' || problem.errcode !== 'M_CANNOT_OVERWRITE_MEDIA') throw error;
    // An earlier try has come through, or is coming through just now.
    if (!(await isThere(client, address))) throw new ConnectionError('an earlier upload is under way', error as Error);
  }
}

/** Uploads bytes and gives the address that the homeserver has chosen. */
export async function uploadAnywhere(client: MatrixClient, bytes: Blob, progress: UploadProgress): Promise<string> {
  const answer = await request(client, 'POST', '/_matrix/media/v3/upload', bytes, progress);
  return reserved.parse(JSON.parse(answer)).content_uri;
}

/** The address on the homeserver from which media is downloaded, with this person's token. */
export function downloadUrl(client: MatrixClient, address: string): string {
  const [server = '', id = ''] = address.slice('mxc://'.length).split('/');
  return `${client.getHomeserverUrl()}/_matrix/client/v1/media/download/${encodeURIComponent(server)}/${encodeURIComponent(id)}`;
}

async function isThere(client: MatrixClient, address: string): Promise<boolean> {
  const stop = new AbortController();
  const url = `${downloadUrl(client, address)}?timeout_ms=0`;
  const response = await fetch(url, { headers: authorization(client), cache: 'no-store', signal: stop.signal });
  // The first bytes tell enough.
  stop.abort();
  return response.ok;
}

export function authorization(client: MatrixClient): Record<string, string> {
  return { Authorization: `Bearer ${client.getAccessToken() ?? ''}` };
}

/** XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
function request(
  client: MatrixClient,
  method: 'PUT' | 'POST',
  path: string,
  bytes: Blob,
  { signal, onProgress }: UploadProgress,
): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new ConnectionError('the upload was taken back'));
    const xhr = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    const giveTime = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => xhr.abort(), ms);
    };
    const abort = (): void => xhr.abort();
    xhr.upload.onprogress = ({ loaded }) => {
      giveTime(stillMs);
      onProgress(loaded);
    };
    xhr.upload.onload = () => giveTime(answerMs);
    xhr.onloadend = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      if (xhr.status === 0) return reject(new ConnectionError('the upload was cut off'));
      if (xhr.status >= 400) return reject(parseErrorResponse(xhr, xhr.responseText));
      resolve(xhr.responseText);
    };
    xhr.open(method, `${client.getHomeserverUrl()}${path}`);
    for (const [name, value] of Object.entries(authorization(client))) xhr.setRequestHeader(name, value);
    xhr.setRequestHeader('Content-Type', bytes.type || 'application/octet-stream');
    signal.addEventListener('abort', abort);
    giveTime(stillMs);
    xhr.send(bytes);
  });
}
