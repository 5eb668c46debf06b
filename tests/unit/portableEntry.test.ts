import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { menuEntry } from '../../src/main/desktop/desktopEntry.ts';
import { entryPath, iconPath, PORTABLE, removePortableEntry } from '../../src/main/desktop/portableEntry.ts';

/** The user's folder with an entry and an icon. */
function openData(entry: string): string {
  const data = mkdtempSync(join(tmpdir(), 'stint-data-'));
  for (const [path, content] of [
    [entryPath(data), entry],
    [iconPath(data), 'png'],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return data;
}

const both = (data: string): boolean[] => [existsSync(entryPath(data)), existsSync(iconPath(data))];

test('the entry of an AppImage or archive goes with its icon, and its program is told as it is', () => {
  const program = '/home/ann/My "Apps"/100% \\o/ Stint.AppImage';
  const data = openData(menuEntry([program], [program, 'stint'], PORTABLE));
  expect(removePortableEntry(data)).toBe(program);
  expect(both(data)).toEqual([false, false]);
  expect(removePortableEntry(data)).toBeNull();
});

test('an entry of the person’s own stays', () => {
  const data = openData(menuEntry(['/opt/stint'], ['/opt/stint']));
  expect(removePortableEntry(data)).toBeNull();
  expect(both(data)).toEqual([true, true]);
});
