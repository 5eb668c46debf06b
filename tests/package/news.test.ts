import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { appStreamReleases, debianChangelog } from '../../scripts/package/news.ts';

const changelog = `# Changelog

## Unreleased

- Not yet.

## 0.2.0 - 2026-12-24

Database version 10, as before.

### Added

- Updates & a [log](docs/log.md) of \`stint <words>\`, which is told in so many words here that no line of eighty columns
  could hold them all.

## 0.1.0 - 2026-11-26

Database version 10.

- The first one.
`;
const epoch = Date.UTC(2027, 0, 31) / 1000;

test('the changelog of Debian has the releases, wrapped, and the date of each', () => {
  expect(debianChangelog(changelog, { version: '0.2.0', epoch })).toBe(`stint (0.2.0-1) unstable; urgency=medium

  [ Added ]
  * Updates & a log of stint <words>, which is told in so many words here that
    no line of eighty columns could hold them all.

 -- The Stint authors <stintapp@users.noreply.github.com>  Thu, 24 Dec 2026 00:00:00 +0000

stint (0.1.0-1) unstable; urgency=medium

  * The first one.

 -- The Stint authors <stintapp@users.noreply.github.com>  Thu, 26 Nov 2026 00:00:00 +0000
`);
});

test('a version that is not released stands above those that are', () => {
  const built = { version: '0.3.0+fallback', epoch };
  expect(debianChangelog(changelog, built)).toMatch(
    /^stint \(0\.3\.0\+fallback-1\) .*\n\n {2}\* A build that is not released\./u,
  );
  expect(appStreamReleases(changelog, built)).toContain(
    '<release version="0.3.0+fallback" date="2027-01-31" type="development"/>\n    <release version="0.2.0"',
  );
});

test('software centres are told the releases as lists, escaped', () => {
  const told = appStreamReleases(changelog, { version: '0.2.0', epoch });
  expect(told).toContain('<p>Added</p>');
  expect(told).toContain('<li>Updates &amp; a log of stint &lt;words&gt;, which');
  expect(told).not.toContain('Not yet.');
});

test.runIf(process.platform === 'linux')('Debian’s own tool reads the changelog', () => {
  const { stdout, stderr } = spawnSync('dpkg-parsechangelog', ['--file', '-', '--all'], {
    input: debianChangelog(changelog, { version: '0.2.0', epoch }),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Version: 0\.2\.0-1$/mu);
});
