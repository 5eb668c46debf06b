import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { WordsRequest } from './wire/request.ts';

const requestSchema: z.ZodType<WordsRequest> = z.strictObject({
  token: z.string(),
  words: z.array(z.string()),
  folder: z.string().refine(isAbsolute),
  language: z.string().max(100),
  columns: z.int().nonnegative().max(10_000),
});

/** Reads a request; null if it is none. */
export function readRequest(line: string): WordsRequest | null {
  try {
    return requestSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
