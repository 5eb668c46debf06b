import { messageOf } from '../../core/attempt.ts';
import type { Fetch } from './host.ts';
import { UpdateError } from './trouble.ts';

/**
 * The bytes at an address; null if the server has nothing there.
 * @throws UpdateError if it cannot be reached, or sends more than `limit` bytes
 */
export async function download(
  fetch: Fetch,
  address: string,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Buffer | null> {
  const response = await fetch(address, { signal }).catch(unreachable);
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new UpdateError('unreachable', { detail: `HTTP ${response.status}` });
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > limit) break;
      parts.push(part);
    }
  } catch (error) {
    unreachable(error);
  }
  if (size > limit) throw new UpdateError('large');
  return Buffer.concat(parts);
}

function unreachable(error: unknown): never {
  // `fetch` keeps the system's reason there.
  const { cause } = error as { readonly cause?: unknown };
  throw new UpdateError('unreachable', { detail: messageOf(cause ?? error) }, { cause: error });
}
