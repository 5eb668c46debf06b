import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRepository } from './repository/make.ts';
import { ensureSystem } from './system.ts';

// Makes the signed repository for apt, dnf and zypper: npm run release:repository -- FOLDER-OF-PACKAGES OUT --url=ADDRESS
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, 'allow-fallback': { type: 'boolean', default: false } },
});
const [packages, out, ...rest] = positionals;
if (
  packages === undefined ||
  out === undefined ||
  rest.length > 0 ||
  !/^(?:https|file):\/\/.*[^/]$/u.test(values.url ?? '')
) {
  console.error(
    'Say where the packages are, where the repository goes, and where it will be served: npm run release:repository -- PACKAGES OUT --url=https://…',
  );
  process.exit(2);
}
await ensureSystem('repositories');
const seconds = process.env['SOURCE_DATE_EPOCH'];
await makeRepository({
  packages: resolve(packages),
  out: resolve(out),
  url: values.url ?? '',
  date: seconds ? new Date(Number(seconds) * 1000) : new Date(),
  allowFallback: values['allow-fallback'],
});
console.log(`The repository is in ${resolve(out)}`);
