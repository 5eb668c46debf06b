import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databaseSentence, releases, unreleased, withRelease } from '../../scripts/release/changelog.ts';
import { releaseNotes } from '../../scripts/release/notes.ts';
import { ROOT } from '../../scripts/runtime/paths.ts';

const changelog = `# Changelog

## Unreleased

- Not yet.

## 0.2.0 - 2026-12-24

Database version 10 (before: 9). Older versions of Stint do not open a database that this one has opened.

### Added

- Updates, which are asked about
  before they are \`fetched\`.
- A log.

### Fixed

- The clock.

## 0.1.0 - 2026-11-26

Database version 9.

- The first one.
`;

test('releases are read with their dates, database versions and sections, latest first', () => {
  expect(releases(changelog)).toEqual([
    {
      version: '0.2.0',
      date: '2026-12-24',
      databaseVersion: 10,
      sections: [
        { title: 'Added', entries: ['Updates, which are asked about before they are `fetched`.', 'A log.'] },
        { title: 'Fixed', entries: ['The clock.'] },
      ],
    },
    {
      version: '0.1.0',
      date: '2026-11-26',
      databaseVersion: 9,
      sections: [{ title: null, entries: ['The first one.'] }],
    },
  ]);
});

test('what is not released is read apart, and is nothing where there is nothing', () => {
  expect(unreleased(changelog)).toEqual([{ title: null, entries: ['Not yet.'] }]);
  expect(unreleased('# Changelog\n\n## Unreleased\n\n### Added\n')).toEqual([]);
  expect(unreleased('# Changelog\n')).toEqual([]);
});

test('a heading that is no version is an error: it would be left out of packages and notes', () => {
  expect(() => releases('# Changelog\n\n## 0.3 - soon\n')).toThrow('“## 0.3 - soon”');
});

test('a release moves what is unreleased under its version, and touches nothing else', () => {
  const after = withRelease(changelog, { version: '0.3.0', date: '2027-01-31' }, databaseSentence(10, 10));
  expect(unreleased(after)).toEqual([]);
  expect(releases(after).map(({ version }) => version)).toEqual(['0.3.0', '0.2.0', '0.1.0']);
  expect(releases(after)[0]).toEqual({
    version: '0.3.0',
    date: '2027-01-31',
    databaseVersion: 10,
    sections: [{ title: null, entries: ['Not yet.'] }],
  });
  expect(after.replace('## 0.3.0 - 2027-01-31\n\nDatabase version 10, as before.\n\n', '')).toBe(changelog);
});

test('the sentence about the database says when there is no way back', () => {
  expect(databaseSentence(9, null)).toBe('Database version 9.');
  expect(databaseSentence(10, 9)).toContain('Older versions of Stint do not open');
});

test('notes are the section of the version, with its database version and how to check a download', () => {
  const notes = releaseNotes(changelog, '0.2.0', 'someone/stint');
  expect(notes).toContain('Database version 10 (before: 9)');
  expect(notes).toContain('### Fixed\n\n- The clock.\n\n### Check a download');
  expect(notes).toContain('--repo someone/stint');
  expect(notes).not.toContain('Not yet.');
  expect(notes).not.toContain('The first one.');
});

test('there are no notes without a section, or without a database version', () => {
  expect(() => releaseNotes(changelog, '0.9.0', 'someone/stint')).toThrow('no section for 0.9.0');
  const silent = changelog.replace('Database version 9.\n', '');
  expect(() => releaseNotes(silent, '0.1.0', 'someone/stint')).toThrow('no database version for 0.1.0');
});

test('the changelog of this project can be read', () => {
  const own = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  const entries = [...unreleased(own), ...releases(own).flatMap(({ sections }) => sections)].flatMap(
    (section) => section.entries,
  );
  expect(entries.length).toBe(own.split('\n').filter((line) => line.startsWith('- ')).length);
  expect(entries.length).toBeGreaterThan(40);
});
