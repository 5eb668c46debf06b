import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HASHES, problemsOf, writeHashes } from './release/assets.ts';
import { ROOT } from './runtime/paths.ts';

// Checks that a folder holds all files of a release, of this version, and writes their hashes:
// npm run release:assets -- FOLDER
const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  console.error('Say where the files are: npm run release:assets -- FOLDER');
  process.exit(2);
}
const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const isSigned = existsSync(join(ROOT, 'packaging', 'update-key.pem'));
const problems = problemsOf(await readdir(folder), version, isSigned);
if (problems.length === 0) {
  await writeHashes(folder);
  console.log(await readFile(join(folder, HASHES), 'utf8'));
} else {
  console.error(`These files cannot be published:\n${problems.join('\n')}`);
  process.exitCode = 1;
}
