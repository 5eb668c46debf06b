import type { RejectionCode } from '#shared/model/rejection.ts';

/** Codes of `/v1` from before the local API had its name. Clients rely on them, so `/v1` keeps them. */
const v1Codes: Partial<Record<RejectionCode, string>> = {
  'api-host': 'feed-host',
  'api-origin': 'feed-origin',
  'api-method': 'feed-method',
  'api-token': 'feed-token',
  'api-path': 'feed-path',
  'api-large': 'feed-large',
  'api-busy': 'feed-busy',
  'api-read-only': 'feed-read-only',
};

/** The `/v1` code of a rejection. */
export const wireCode = (code: RejectionCode): string => v1Codes[code] ?? code;
