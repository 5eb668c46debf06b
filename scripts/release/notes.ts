import { releases } from './changelog.ts';

/**
 * The notes of a release in Markdown: the section of the changelog, as it is written there, and how to check what was
 * downloaded.
 *
 * @throws Error if the changelog has no such version, or does not name its database version.
 */
export function releaseNotes(changelog: string, version: string, repository: string): string {
  const release = releases(changelog).find((one) => one.version === version);
  if (!release) throw new Error(`CHANGELOG.md has no section for ${version}.`);
  if (release.databaseVersion === null) throw new Error(`CHANGELOG.md names no database version for ${version}.`);
  const [, afterHeading = ''] = `\n${changelog}`.split(`\n## ${version} - ${release.date}\n`);
  const [section = ''] = afterHeading.split('\n## ');
  return `${section.trim()}

### Check a download

\`SHA256SUMS\` lists the hash of every file: \`sha256sum --check --ignore-missing SHA256SUMS\`. Where a file was built, and from which
commit, is attested: \`gh attestation verify FILE --repo ${repository}\`. \`stint.cdx.json\` lists the libraries inside (CycloneDX).
`;
}
