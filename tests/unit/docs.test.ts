import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { ROOT } from '../../scripts/runtime/paths.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT });

/** The text of a page without its code blocks, on one line for each paragraph. */
const proseOf = (page: string): string => read(page).replaceAll(/^```[^]*?^```$/gmu, '');

/** The anchors of the headings of a page, as GitHub makes them. */
const anchorsOf = (page: string): readonly string[] =>
  Array.from(proseOf(page).matchAll(/^#+ (.+)$/gmu), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What leads nowhere: a link to a file that is not there, or to a heading that it lacks. */
function isBroken(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, target))) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

test.each(pages)('each link of %s leads to a file, and to a heading in it', (page) => {
  const links = Array.from(proseOf(page).matchAll(/(?:\]\(|src(?:set)?=")([^)"\s]+)/gu), ([, link = '']) => link);
  const own = links.filter((link) => !/^[a-z]+:/u.test(link));
  expect(own.filter((link) => isBroken(page, link))).toEqual([]);
});

test('the scripts that the documentation names exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  const named = pages.flatMap((page) =>
    Array.from(read(page).matchAll(/npm run ([\w:-]+)/gu), ([, name = '']) => name),
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the pages of the settings that the documentation names exist', () => {
  const names = Object.entries(en).flatMap(([id, name]) => (id.startsWith('settings.page-') ? [name] : []));
  // One page is about the settings of GNOME.
  const own = pages.filter((page) => !page.endsWith('gnome.md'));
  const named = own.flatMap((page) =>
    Array.from(
      proseOf(page)
        .replaceAll(/\s+/gu, ' ')
        .matchAll(/Settings → (.{1,40})/gu),
      ([, rest = '']) => rest,
    ),
  );
  expect(named.filter((rest) => !names.some((name) => rest.startsWith(name)))).toEqual([]);
});
