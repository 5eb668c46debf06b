import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { MENU_ENTRY, menuEntry } from '../../src/main/desktop/desktopEntry.ts';
import { manPage } from '../../scripts/package/manPage.ts';
import { PRODUCT } from '../../scripts/package/product.ts';
import { filled, template } from '../../scripts/package/template.ts';
import { writeEntry, writeMetainfo } from '../../scripts/package/tree.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'stint-package-'));
const now = { version: '1.2.3', epoch: 1_795_699_109 };

/** The exit code and all output of a program. */
function run(program: string, ...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  return { code: status, output: `${stdout}${stderr}` };
}

// The tools that say what is valid are those of Linux.
describe.runIf(process.platform === 'linux')('files that Linux reads', () => {
  test('the entry of the menu is valid, without a hint, whatever the path of the program', async () => {
    const folder = newFolder();
    await writeEntry(folder, { launcher: '/usr/lib/stint/launch', command: ['/usr/bin/stint'] });
    expect(run('desktop-file-validate', join(folder, MENU_ENTRY))).toEqual({ code: 0, output: '' });
    const odd = '/home/ann/My "Apps"/100% \\o/ $HOME `x`.AppImage';
    writeFileSync(join(folder, 'odd.desktop'), menuEntry([odd], [odd, 'stint'], 'X-Stint-Portable=true'));
    expect(run('desktop-file-validate', join(folder, 'odd.desktop'))).toEqual({ code: 0, output: '' });
  });

  test('what software centres show is valid', async () => {
    const folder = newFolder();
    await writeMetainfo(folder, now);
    const { code, output } = run(
      'appstreamcli',
      'validate',
      '--no-net',
      join(folder, `${APPLICATION_ID}.metainfo.xml`),
    );
    expect(output).not.toMatch(/^[EW]:/mu);
    expect(code).toBe(0);
  });

  test('the manual page is set without a warning, and names every word of the command line', async () => {
    const file = join(newFolder(), 'stint.1');
    writeFileSync(file, await manPage(now));
    const { stdout, stderr } = spawnSync('man', ['--warnings', '-E', 'UTF-8', '-l', file], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '72' },
    });
    expect(stderr).toBe('');
    for (const words of ['toggle', 'switch -', 'report [RANGE]', '--launch', 'Exit codes:', '~/.config/Stint'])
      expect(stdout).toContain(words);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
  });

  test('the scripts of packages are scripts', async () => {
    for (const name of ['launcher.sh', 'postinst', 'prerm', 'postrm']) {
      const script = join(newFolder(), name);
      writeFileSync(script, await template(`linux/${name}.in`, { APP: 'x', HELPER: 'y' }));
      expect([name, run('sh', '-n', script)]).toEqual([name, { code: 0, output: '' }]);
    }
  });
});

test('the text of the archive is in both languages, and fits the narrowest terminal', async () => {
  const text = await template('linux/README.txt.in', { VERSION: now.version });
  expect(text).toContain(PRODUCT.summary.en);
  expect(text).toContain(PRODUCT.summary.ru);
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('the entry of the menu has actions, opens links, and is in both languages', () => {
  const entry = menuEntry(['/usr/lib/stint/launch'], ['/usr/bin/stint']);
  expect(entry).toContain(`\nIcon=${APPLICATION_ID}\n`);
  expect(entry).toContain(`\nStartupWMClass=${APPLICATION_ID}\n`);
  expect(entry).toContain('\nExec=/usr/lib/stint/launch %u\nTryExec=/usr/lib/stint/launch\n');
  expect(entry).toContain('\nMimeType=x-scheme-handler/stint;\n');
  expect(entry).toContain('\nComment[ru]=Таймер задач в трее\n');
  expect(entry.match(/^Exec=\/usr\/bin\/stint .*$/gmu)).toEqual([
    'Exec=/usr/bin/stint toggle --launch',
    'Exec=/usr/bin/stint quick-start --launch',
    'Exec=/usr/bin/stint show --launch',
  ]);
});

test('a template whose value is not known is refused', async () => {
  expect(filled('@ID@ is @WHAT@', { WHAT: 'here' })).toBe(`${PRODUCT.id} is here`);
  expect(() => filled('@NOTHING@', {})).toThrow('@NOTHING@');
  await expect(template('linux/metainfo.xml.in')).rejects.toThrow('Nothing is known');
});
