import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from './runtime/paths.ts';

// Makes the key pair for updates, once: `npm run release:key -- FILE`. The private key goes into FILE, which must not
// lie in the checkout; the public one into packaging/update-key.pem, which is committed. Both are new files.
const [file] = process.argv.slice(2);
const shared = join(ROOT, 'packaging', 'update-key.pem');
const isInside = file !== undefined && !relative(ROOT, resolve(file)).startsWith('..');
if (file === undefined || isInside) {
  console.error('Usage: npm run release:key -- FILE, outside of this folder: whoever has it can sign updates.');
  process.exitCode = 1;
} else if (existsSync(shared) || existsSync(file)) {
  console.error(`There is a key already: ${existsSync(file) ? file : shared}. Installed versions trust it.`);
  process.exitCode = 1;
} else {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  mkdirSync(dirname(shared), { recursive: true });
  writeFileSync(shared, publicKey, { flag: 'wx' });
  writeFileSync(resolve(file), privateKey, { flag: 'wx', mode: 0o600 });
  console.log(`Commit packaging/update-key.pem. Store the content of ${file} as the secret STINT_UPDATE_KEY.`);
}
