import { shown, tool } from './process.ts';

/** Each room is checked with the library it may see, so what it must not see does not compile. */
const rooms = [
  'src/shared',
  'src/main',
  'src/cli',
  'src/preload',
  'src/renderer',
  'tests',
  'tests/renderer',
  'tests/e2e',
  'scripts',
];

for (const room of rooms) {
  const code = await shown(...tool('typescript/bin/tsc', '--noEmit', '-p', room));
  if (code !== 0) process.exitCode = code;
}
