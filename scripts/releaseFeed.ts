import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { signFeeds } from './release/updateFeed.ts';
import { ROOT } from './runtime/paths.ts';

// Signs the feeds of updates beside the packages in a folder: `npm run release:feed -- FOLDER`. The private key, as
// `npm run release:key` wrote it, is in the variable STINT_UPDATE_KEY.
const [folder] = process.argv.slice(2);
const privateKey = process.env['STINT_UPDATE_KEY'];
if (folder === undefined || !privateKey) {
  console.error('Usage: STINT_UPDATE_KEY="$(cat KEY)" npm run release:feed -- FOLDER');
  process.exitCode = 1;
} else {
  const publicKey = await readFile(join(ROOT, 'packaging', 'update-key.pem'), 'utf8');
  for (const name of await signFeeds(resolve(folder), privateKey, publicKey)) console.log(`Signed ${name}`);
}
