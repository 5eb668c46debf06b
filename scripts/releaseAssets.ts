import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HASHES, problemsOf, writeHashes } from './release/assets.ts';
import { ROOT } from './runtime/paths.ts';

// Checks that a folder holds all files of a release and no others' versions, and writes their hashes:
// npm run release:assets -- FOLDER
const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  console.error('Say where the files are: npm run release:assets -- FOLDER');
  process.exit(2);
}
const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const problems = problemsOf(await readdir(folder), version);
if (problems.length === 0) {
  await writeHashes(folder);
  console.log(await readFile(join(folder, HASHES), 'utf8'));
} else {
  console.error(`These files cannot be published:\n${problems.join('\n')}`);
  process.exitCode = 1;
}
