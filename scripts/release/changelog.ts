/** The entries of a release under one heading (`### Added`), or without one. Texts are Markdown, each on one line. */
export interface Section {
  readonly title: string | null;
  readonly entries: readonly string[];
}

/** A version in CHANGELOG.md. `date` is an ISO date (`2026-11-26`); `databaseVersion` the schema's `user_version`. */
export interface Release {
  readonly version: string;
  readonly date: string;
  readonly databaseVersion: number | null;
  readonly sections: readonly Section[];
}

/** A part of the changelog: its heading, and the lines up to the next heading. */
interface Chapter {
  readonly heading: string;
  readonly lines: readonly string[];
}

const UNRELEASED = 'Unreleased';
const RELEASED = /^(?<version>\d+\.\d+\.\d+) - (?<date>\d{4}-\d{2}-\d{2})$/u;

/**
 * The released versions of a changelog in the format of Keep a Changelog, as they stand there: latest first.
 *
 * @throws Error for a heading that is neither `Unreleased` nor `version - date`.
 */
export function releases(changelog: string): Release[] {
  return chapters(changelog)
    .filter(({ heading }) => heading !== UNRELEASED)
    .map(({ heading, lines }) => {
      const { version, date } = RELEASED.exec(heading)?.groups ?? {};
      if (!version || !date) throw new Error(`CHANGELOG.md: “## ${heading}” is not “## 1.2.3 - 2026-01-31”.`);
      return { version, date, databaseVersion: databaseVersionOf(lines), sections: sectionsOf(lines) };
    });
}

/** The entries of no version yet; empty if there are none. */
export function unreleased(changelog: string): Section[] {
  const chapter = chapters(changelog).find(({ heading }) => heading === UNRELEASED);
  return chapter ? sectionsOf(chapter.lines) : [];
}

/**
 * The changelog after a release: what was unreleased stands under the version, its date and its database version, below
 * an empty “Unreleased”. Everything else stays as it is.
 */
export function withRelease(changelog: string, release: Pick<Release, 'version' | 'date'>, database: string): string {
  const heading = `## ${UNRELEASED}\n`;
  const [before, after] = splitAt(changelog, heading);
  return `${before}${heading}\n## ${release.version} - ${release.date}\n\n${database}\n${after}`;
}

/** An entry without the marks of Markdown: links are their text. */
export const plainText = (entry: string): string =>
  entry.replaceAll(/\[(?<text>[^\]]*)\]\([^)]*\)/gu, '$<text>').replaceAll(/[`*]/gu, '');

/** The sentence about the database of a release, `previous` being that of the release before (null for the first). */
export function databaseSentence(version: number, previous: number | null): string {
  if (previous === null) return `Database version ${version}.`;
  if (previous === version) return `Database version ${version}, as before.`;
  return `Database version ${version} (before: ${previous}). Older versions of Stint do not open a database that this one has opened.`;
}

function splitAt(text: string, heading: string): [before: string, after: string] {
  const at = `\n${text}`.indexOf(`\n${heading}`);
  if (at < 0) throw new Error(`CHANGELOG.md has no “${heading.trim()}”.`);
  return [text.slice(0, at), text.slice(at + heading.length)];
}

function chapters(changelog: string): Chapter[] {
  const [, ...parts] = `\n${changelog}`.split('\n## ');
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return { heading: heading.trim(), lines };
  });
}

function databaseVersionOf(lines: readonly string[]): number | null {
  const found = /^Database version (\d+)\b/mu.exec(lines.join('\n'))?.[1];
  return found === undefined ? null : Number(found);
}

function sectionsOf(lines: readonly string[]): Section[] {
  const sections: { title: string | null; entries: string[] }[] = [{ title: null, entries: [] }];
  for (const line of lines) {
    const entries = sections.at(-1)?.entries ?? [];
    if (line.startsWith('### ')) sections.push({ title: line.slice(4).trim(), entries: [] });
    else if (line.startsWith('- ')) entries.push(line.slice(2).trim());
    else if (line.startsWith('  ') && entries.length > 0) entries.push(`${entries.pop()} ${line.trim()}`);
  }
  return sections.filter(({ entries }) => entries.length > 0);
}
