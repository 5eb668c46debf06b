import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shown, tool } from './process.ts';

/** The passed, failed and skipped tests of a check. */
type Count = { passed: number; failed: number; skipped: number };

const folder = await mkdtemp(join(tmpdir(), 'stint-test-'));
const unitReport = join(folder, 'unit.json');
const e2eReport = join(folder, 'e2e.json');

/** A check without tests of its own: it passes or fails. */
const whole = (code: number): Count => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** A runner's own count. A runner that crashed or ran nothing failed, whatever it counted. */
const counted = (code: number, count: Count): Count =>
  count.failed === 0 && (code !== 0 || count.passed === 0) ? { ...count, failed: 1 } : count;

async function read(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Record<string, unknown>;
}

async function unitCount(code: number): Promise<Count> {
  const report = await read(unitReport);
  const of = (key: string): number => Number(report[key] ?? 0);
  return counted(code, { passed: of('numPassedTests'), failed: of('numFailedTests'), skipped: of('numPendingTests') });
}

async function e2eCount(code: number): Promise<Count> {
  const stats = ((await read(e2eReport))['stats'] ?? {}) as Record<string, number>;
  const passed = (stats['expected'] ?? 0) + (stats['flaky'] ?? 0);
  return counted(code, { passed, failed: stats['unexpected'] ?? 0, skipped: stats['skipped'] ?? 0 });
}

const node = (script: string, ...args: string[]): [string, string[]] => [process.execPath, [script, ...args]];

const checks: readonly [name: string, command: [string, string[]], count: (code: number) => Count | Promise<Count>][] =
  [
    ['format', tool('oxfmt/bin/oxfmt', '--check'), whole],
    ['lint', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'), whole],
    ['typecheck', node('scripts/typecheck.ts'), whole],
    ['dead code', tool('knip/bin/knip.js'), whole],
    [
      'unit, store, renderer, architecture',
      node('scripts/testUnit.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
      unitCount,
    ],
    ['kills of the real app', node('scripts/killTest.ts', '--rounds=100'), whole],
    ['end to end', node('scripts/testE2e.ts', '--reporter=list,json'), e2eCount],
  ];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
for (const [name, [command, args], count] of checks) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const code = await shown(command, args, { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport } });
  const result = await count(code);
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  console.log(`   ${result.failed === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
await rm(folder, { recursive: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
