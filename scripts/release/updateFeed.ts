import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { en } from '#shared/i18n/en.ts';
import { ru } from '#shared/i18n/ru.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';

const FEED = /^latest.*\.yml$/u;

/** What the notes in the app say is new in this version, a line each. */
const notes = { en: en['news.items'].split('\n'), ru: ru['news.items'].split('\n') };

/**
 * Completes and signs the feeds of a folder with packages: says which app and system each is for and what is new, and
 * puts `NAME.yml.sig` beside it. Returns their names.
 * @param privateKey PEM, of the pair whose public half is `publicKey`
 * @throws if there is no feed, a package is not what its feed says, or the keys are no pair
 */
export async function signFeeds(folder: string, privateKey: string, publicKey: string): Promise<string[]> {
  const key = createPrivateKey(privateKey);
  if (!isPair(key, publicKey)) throw new Error('The private key does not belong to the public one.');
  const names = (await readdir(folder)).filter((name) => FEED.test(name)).toSorted();
  if (names.length === 0) throw new Error(`There is no feed in ${folder}.`);
  for (const name of names) {
    const path = join(folder, name);
    const info = parseUpdateInfo(await readFile(path, 'utf8'), name, new URL(`file://${path}`));
    for (const { url, sha512 } of info.files) await checkPackage(join(folder, url), sha512);
    // JSON is YAML, too.
    const feed = Buffer.from(
      `${JSON.stringify({ ...info, application: APPLICATION_ID, feed: name, notes }, null, 2)}\n`,
    );
    await writeFile(path, feed);
    await writeFile(`${path}.sig`, `${sign(null, feed, key).toString('base64')}\n`);
  }
  return names;
}

function isPair(privateKey: KeyObject, publicKey: string): boolean {
  return createPublicKey(privateKey).equals(createPublicKey(publicKey));
}

async function checkPackage(path: string, sha512: string): Promise<void> {
  const found = createHash('sha512')
    .update(await readFile(path))
    .digest('base64');
  if (found !== sha512) throw new Error(`${path} is not the package that its feed describes.`);
}
