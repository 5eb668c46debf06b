import { webcrypto } from 'node:crypto';

const ALGORITHM = 'AES-GCM';
/** What a sealed message begins with; what is not sealed begins with a brace. */
const SEALED = 2;
const IV_BYTES = 12;
const KEY_BYTES = 32;

/** The number of a member's connection, and of its message in that. Both only grow. */
export type Stamp = readonly [session: number, count: number];

/** `stamp`: null where it is not sealed, and says nothing of when it was said. */
export type Opened = { readonly value: unknown; readonly stamp: Stamp | null };

/** How messages are written and read: as they are, or sealed with the key of the team. */
export type Seal = {
  readonly isKeyed: boolean;
  /** The bytes of a value, for a topic. */
  close(topic: string, value: unknown, stamp: Stamp): Promise<Uint8Array>;
  /** What is in bytes of a topic; undefined where they were not written by this. */
  open(topic: string, payload: Uint8Array): Promise<Opened | undefined>;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Messages that whoever has the broker can read. */
export const openSeal: Seal = {
  isKeyed: false,
  close: async (_topic, value) => encoder.encode(JSON.stringify(value)),
  async open(_topic, payload) {
    const value = parse(payload);
    return value === undefined ? undefined : { value, stamp: null };
  },
};

/** A key that is handed to the others, as text. */
export const newKey = (): string =>
  Buffer.from(webcrypto.getRandomValues(new Uint8Array(KEY_BYTES))).toString('base64url');

export const isKey = (text: string): boolean => Buffer.from(text, 'base64url').length === KEY_BYTES;

/**
 * Messages that only those with the key can read or write (AES-256-GCM). The topic is sealed with them, so that one cannot be
 * put in the place of another, and a stamp, so that one that is said again is known for an old one.
 */
export function keySeal(key: string): Seal {
  const imported = webcrypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), ALGORITHM, false, [
    'encrypt',
    'decrypt',
  ]);
  const by = (topic: string, iv: Uint8Array) => ({ name: ALGORITHM, iv, additionalData: encoder.encode(topic) });
  return {
    isKeyed: true,
    async close(topic, value, stamp) {
      const iv = webcrypto.getRandomValues(new Uint8Array(IV_BYTES));
      const sealed = await webcrypto.subtle.encrypt(
        by(topic, iv),
        await imported,
        encoder.encode(JSON.stringify([...stamp, value])),
      );
      return Buffer.concat([Buffer.from([SEALED]), iv, Buffer.from(sealed)]);
    },
    async open(topic, payload) {
      if (payload[0] !== SEALED) return undefined;
      const [iv, sealed] = [payload.slice(1, 1 + IV_BYTES), payload.slice(1 + IV_BYTES)];
      try {
        return stamped(parse(new Uint8Array(await webcrypto.subtle.decrypt(by(topic, iv), await imported, sealed))));
      } catch {
        return undefined;
      }
    },
  };
}

/** @see Seal */
export const sealOf = (key: string | null): Seal => (key === null ? openSeal : keySeal(key));

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function stamped(text: unknown): Opened | undefined {
  const [session, count, value] = Array.isArray(text) && text.length === 3 ? (text as unknown[]) : [];
  return isCount(session) && isCount(count) ? { value, stamp: [session, count] } : undefined;
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(payload)) as unknown;
  } catch {
    return undefined;
  }
}
