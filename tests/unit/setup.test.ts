import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { assertDigest, DigestError, treeDigest } from '../../scripts/runtime/digest.ts';
import { makeAtomically } from '../../scripts/runtime/workplace.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'stint-setup-'));
});

const writer = (text: string) => (folder: string) => {
  const made = join(folder, 'made');
  writeFileSync(made, text);
  return Promise.resolve(made);
};

test('what fails half-way leaves what was there before, and no rubbish', async () => {
  const target = join(parent, 'runtime');
  await makeAtomically(target, writer('old'));
  const failing = makeAtomically(target, async (folder) => {
    await writer('half')(folder);
    throw new Error('the network went away');
  });
  await expect(failing).rejects.toThrow('the network went away');
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(parent)).toEqual(['runtime']);
});

test('what was killed half-way leaves nothing that counts, and the next set-up sweeps it up', async () => {
  const target = join(parent, 'runtime');
  const workplace = join(import.meta.dirname, '../../scripts/runtime/workplace.ts');
  const killed = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { writeFileSync } from 'node:fs';
    import { makeAtomically } from ${JSON.stringify(workplace)};
    await makeAtomically(${JSON.stringify(target)}, async (folder) => {
      writeFileSync(folder + '/half', 'half');
      console.log('half');
      await new Promise(() => setInterval(() => {}, 1000));
    });`,
  ]);
  await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(parent)).toHaveLength(1);

  await makeAtomically(target, writer('whole'));
  expect(readdirSync(parent)).toEqual(['runtime']);
  expect(readFileSync(target, 'utf8')).toBe('whole');
});

test('a folder with one file more is not what was pinned', async () => {
  writeFileSync(join(parent, 'a'), 'text');
  const pinned = await treeDigest(parent);
  assertDigest('The folder', await treeDigest(parent), pinned);
  writeFileSync(join(parent, 'b'), '');
  const found = await treeDigest(parent);
  expect(() => assertDigest('The folder', found, pinned)).toThrow(DigestError);
});
