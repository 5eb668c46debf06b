import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { PIPE, SOCKET } from './wire.ts';
import type { JobRequest } from './wire.ts';

const requestSchema: z.ZodType<JobRequest> = z.strictObject({
  words: z.array(z.string()),
  folder: z.string().refine(isAbsolute),
  locale: z.enum(['en', 'ru']),
  region: z.string().refine(isRegion),
});

function isRegion(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}

/** Reads a request; null if it is none. */
export function parseRequest(line: string): JobRequest | null {
  try {
    return requestSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Whether somebody on this computer can listen there for the answer to a job. */
export const isJobAddress = (address: string): boolean =>
  process.platform === 'win32' ? address.startsWith(PIPE) : isAbsolute(address) && address.endsWith(`/${SOCKET}`);
