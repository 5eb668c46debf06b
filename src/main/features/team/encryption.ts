import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** First byte of an encrypted message; a plain one begins with a brace. */
const VERSION = 2;
const IV_BYTES = 12;
const TAG_BYTES = 16;
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
  decrypt(topic: string, payload: Uint8Array): Decrypted | undefined;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Messages that anybody with access to the broker can read. */
export const noEncryption: Encryption = {
  isKeyed: false,
  encrypt: async (_topic, value) => encoder.encode(JSON.stringify(value)),
  decrypt(_topic, payload) {
    const value = parse(payload);
    return value === undefined ? undefined : { value, stamp: null };
  },
};

/** A new random key, as text to hand to the other members. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url');

export const isKey = (text: string): boolean => Buffer.from(text, 'base64url').length === KEY_BYTES;

/**
 * Messages that only members with the key can read or write (AES-256-GCM). The topic is authenticated with each message, so
 * that none can be moved to another topic; the stamp inside tells an old message that is replayed. A message is small, so it
 * is decrypted at once: handing it to another thread takes several times as long.
 */
export function encryptionWith(text: string): Encryption {
  const key = createSecretKey(text, 'base64url');
  return {
    isKeyed: true,
    async encrypt(topic, value, stamp) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(encoder.encode(topic));
      const encrypted = cipher.update(JSON.stringify([...stamp, value]), 'utf8');
      return Buffer.concat([Buffer.from([VERSION]), iv, encrypted, cipher.final(), cipher.getAuthTag()]);
    },
    decrypt(topic, payload) {
      const [start, end] = [1 + IV_BYTES, payload.length - TAG_BYTES];
      if (payload[0] !== VERSION || end < start) return undefined;
      const decipher = createDecipheriv(ALGORITHM, key, payload.subarray(1, start), { authTagLength: TAG_BYTES });
      decipher.setAAD(encoder.encode(topic)).setAuthTag(payload.subarray(end));
      try {
        const plain = decipher.update(payload.subarray(start, end));
        // Only now is it known whether it was written with this key.
        decipher.final();
        return stamped(parse(plain));
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
