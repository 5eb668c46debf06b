import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { encryptionWith, newKey } from '../../src/main/features/team/encryption.ts';

const TOPIC = 'stint/north/p/1';

test('a message is read by who has the key, on its own topic, as a whole, and by nobody else', async () => {
  const { encrypt, decrypt } = encryptionWith(newKey());
  const message = await encrypt(TOPIC, { name: 'Zoë' }, [3, 4]);
  expect(decrypt(TOPIC, message)).toEqual({ value: { name: 'Zoë' }, stamp: [3, 4] });
  expect(decrypt('stint/north/p/2', message)).toBeUndefined();
  expect(encryptionWith(newKey()).decrypt(TOPIC, message)).toBeUndefined();
  for (let end = 0; end < message.length; end++) expect(decrypt(TOPIC, message.subarray(0, end))).toBeUndefined();
  for (let at = 0; at < message.length; at++) {
    const changed = Uint8Array.from(message);
    changed[at] = (changed[at] as number) ^ 1;
    expect(decrypt(TOPIC, changed)).toBeUndefined();
  }
});

test('messages are AES-GCM with the tag at the end, as every Stint has written them', async () => {
  const key = newKey();
  const { encrypt, decrypt } = encryptionWith(key);
  const other = await webcrypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const by = (iv: Uint8Array) => ({ name: 'AES-GCM', iv, additionalData: Buffer.from(TOPIC) });
  const [iv, text] = [new Uint8Array(12), Buffer.from('[1,2,"Read"]')];
  const written = Buffer.from(await webcrypto.subtle.encrypt(by(iv), other, text));
  expect(decrypt(TOPIC, Buffer.concat([Buffer.from([2]), iv, written]))).toEqual({ value: 'Read', stamp: [1, 2] });
  const message = Buffer.from(await encrypt(TOPIC, 'Write', [1, 2]));
  const read = await webcrypto.subtle.decrypt(by(message.subarray(1, 13)), other, message.subarray(13));
  expect(Buffer.from(read).toString()).toBe('[1,2,"Write"]');
});
