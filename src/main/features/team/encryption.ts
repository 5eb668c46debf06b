import { webcrypto } from 'node:crypto';

const ALGORITHM = 'AES-GCM';
/** First byte of an encrypted message; a plain one begins with a brace. */
const VERSION = 2;
const IV_BYTES = 12;
const KEY_BYTES = 32;

/** The number of a member's connection, and of its message in that connection. Both only grow. */
export type Stamp = readonly [connection: number, count: number];

/** `stamp`: null in a plain message, which does not say when it was sent. */
type Decrypted = { readonly value: unknown; readonly stamp: Stamp | null };

/** How messages are written and read: as plain JSON, or encrypted with the key of the team. */
export type Encryption = {
  readonly isKeyed: boolean;
  /** The bytes of a value, for a topic. */
  encrypt(topic: string, value: unknown, stamp: Stamp): Promise<Uint8Array>;
  /** The value in the bytes of a topic; undefined if they were not written by this. */
  decrypt(topic: string, payload: Uint8Array): Promise<Decrypted | undefined>;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Messages that anybody with access to the broker can read. */
export const noEncryption: Encryption = {
  isKeyed: false,
  encrypt: async (_topic, value) => encoder.encode(JSON.stringify(value)),
  async decrypt(_topic, payload) {
    const value = parse(payload);
    return value === undefined ? undefined : { value, stamp: null };
  },
};

/** A new random key, as text to hand to the other members. */
export const newKey = (): string =>
  Buffer.from(webcrypto.getRandomValues(new Uint8Array(KEY_BYTES))).toString('base64url');

export const isKey = (text: string): boolean => Buffer.from(text, 'base64url').length === KEY_BYTES;

/**
 * Messages that only members with the key can read or write (AES-256-GCM). The topic is authenticated with each message, so
 * that none can be moved to another topic; the stamp inside tells an old message that is replayed.
 */
export function encryptionWith(key: string): Encryption {
  const imported = webcrypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), ALGORITHM, false, [
    'encrypt',
    'decrypt',
  ]);
  const by = (topic: string, iv: Uint8Array) => ({ name: ALGORITHM, iv, additionalData: encoder.encode(topic) });
  return {
    isKeyed: true,
    async encrypt(topic, value, stamp) {
      const iv = webcrypto.getRandomValues(new Uint8Array(IV_BYTES));
      const encrypted = await webcrypto.subtle.encrypt(
        by(topic, iv),
        await imported,
        encoder.encode(JSON.stringify([...stamp, value])),
      );
      return Buffer.concat([Buffer.from([VERSION]), iv, Buffer.from(encrypted)]);
    },
    async decrypt(topic, payload) {
      if (payload[0] !== VERSION) return undefined;
      const [iv, encrypted] = [payload.slice(1, 1 + IV_BYTES), payload.slice(1 + IV_BYTES)];
      try {
        const plain = await webcrypto.subtle.decrypt(by(topic, iv), await imported, encrypted);
        return stamped(parse(new Uint8Array(plain)));
      } catch {
        return undefined;
      }
    },
  };
}

/** `key`: null for a team without one. */
export const encryptionOf = (key: string | null): Encryption => (key === null ? noEncryption : encryptionWith(key));

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function stamped(parts: unknown): Decrypted | undefined {
  const [connection, count, value] = Array.isArray(parts) && parts.length === 3 ? (parts as unknown[]) : [];
  return isCount(connection) && isCount(count) ? { value, stamp: [connection, count] } : undefined;
}

function parse(payload: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(payload)) as unknown;
  } catch {
    return undefined;
  }
}
