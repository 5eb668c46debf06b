import { shown, tool } from './process.ts';

/** Each part is checked with only the libraries it may use, so that using others does not compile. */
const rooms = [
  'src/shared',
  'src/main',
  'src/cli',
  'src/preload',
  'src/renderer',
  'tests',
  'tests/renderer',
  'tests/e2e',
  'tests/package',
  'scripts',
];

for (const room of rooms) {
  const code = await shown(...tool('typescript/bin/tsc', '--noEmit', '-p', room));
  if (code !== 0) process.exitCode = code;
}
