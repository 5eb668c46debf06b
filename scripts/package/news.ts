import { plainText, releases } from '../release/changelog.ts';
import type { Section } from '../release/changelog.ts';
import type { Build } from './build.ts';
import { MAINTAINER, PRODUCT } from './product.ts';

type Built = Pick<Build, 'version' | 'epoch'>;

/** A version in the news of a package; one that is not released has no sections. */
type News = {
  readonly version: string;
  readonly date: Date;
  readonly isReleased: boolean;
  readonly sections: readonly Section[];
};

/** Columns that Debian's tools expect in a changelog. */
const WIDTH = 80;

/** CHANGELOG.md as `changelog.Debian` has it, with the version that is built on top. */
export function debianChangelog(changelog: string, built: Built): string {
  return newsOf(changelog, built)
    .map(({ version, date, isReleased, sections }) => {
      const lines = isReleased
        ? sections.flatMap(({ title, entries }) => [
            ...(title === null ? [] : [`  [ ${title} ]`]),
            ...entries.flatMap((entry) => wrapped(plainText(entry), '  * ', '    ')),
          ])
        : ['  * A build that is not released.'];
      const signature = ` -- ${MAINTAINER}  ${date.toUTCString().replace('GMT', '+0000')}`;
      return `${PRODUCT.program} (${version}-1) unstable; urgency=medium\n\n${lines.join('\n')}\n\n${signature}\n`;
    })
    .join('\n');
}

/** CHANGELOG.md as the `release` elements of AppStream, with the version that is built on top. */
export function appStreamReleases(changelog: string, built: Built): string {
  return newsOf(changelog, built)
    .map(({ version, date, isReleased, sections }) => {
      const attributes = `version="${version}" date="${date.toISOString().slice(0, 10)}"`;
      if (!isReleased) return `    <release ${attributes} type="development"/>`;
      const lists = sections.map(({ title, entries }) => {
        const items = entries.map((entry) => `          <li>${escaped(plainText(entry))}</li>\n`).join('');
        return `${title === null ? '' : `        <p>${escaped(title)}</p>\n`}        <ul>\n${items}        </ul>\n`;
      });
      return `    <release ${attributes}>\n      <description>\n${lists.join('')}      </description>\n    </release>`;
    })
    .join('\n');
}

function newsOf(changelog: string, { version, epoch }: Built): News[] {
  const released = releases(changelog).map(({ version: name, date, sections }): News => ({
    version: name,
    date: new Date(`${date}T00:00:00Z`),
    isReleased: true,
    sections,
  }));
  const isReleased = released.some((release) => release.version === version);
  return isReleased ? released : [{ version, date: new Date(epoch * 1000), isReleased, sections: [] }, ...released];
}

function wrapped(text: string, first: string, next: string): string[] {
  const lines = [first];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > WIDTH && line !== first) lines.push(`${next}${word} `);
    else lines.push(`${lines.pop() ?? ''}${word} `);
  }
  return lines.map((line) => line.trimEnd());
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
