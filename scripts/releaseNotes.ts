import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releaseNotes } from './release/notes.ts';
import { ROOT } from './runtime/paths.ts';

// Writes the notes of a release: npm run --silent release:notes -- v1.2.3 OWNER/REPOSITORY
const [tag, repository, ...rest] = process.argv.slice(2);
if (tag === undefined || repository === undefined || rest.length > 0) {
  console.error('Say which tag of which repository: npm run --silent release:notes -- v1.2.3 OWNER/REPOSITORY');
  process.exit(2);
}
const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
if (tag !== `v${version}`) {
  console.error(`The tag is ${tag}, but package.json has version ${version}.`);
  process.exit(1);
}
process.stdout.write(releaseNotes(await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8'), version, repository));
