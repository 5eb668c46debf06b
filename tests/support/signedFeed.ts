import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';

/** A new pair of keys for updates, PEM. */
export function updateKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

export const signatureOf = (feed: string, privateKey: string): string =>
  `${sign(null, Buffer.from(feed), privateKey).toString('base64')}\n`;

export const sha512 = (body: Buffer): string => createHash('sha512').update(body).digest('base64');

/** What a feed for this app on Linux says of a package, and whatever else it is made to say. */
export const feedOf = (body: Buffer, more: Readonly<Record<string, unknown>> = {}) => ({
  application: APPLICATION_ID,
  feed: 'latest-linux.yml',
  version: '0.2.0',
  files: [{ url: 'Stint-0.2.0-x64.AppImage', sha512: sha512(body), size: body.length }],
  notes: { en: ['A new thing.'], ru: ['Новое.'] },
  ...more,
});
