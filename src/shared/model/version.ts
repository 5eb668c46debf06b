type Version = { readonly numbers: readonly number[]; readonly before: readonly string[] };

const SHAPE = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([\dA-Za-z.-]+))?(?:\+[\dA-Za-z.-]+)?$/u;

function parse(text: string): Version | null {
  const [, major, minor, patch, before] = SHAPE.exec(text) ?? [];
  if (major === undefined) return null;
  return { numbers: [major, minor, patch].map(Number), before: before === undefined ? [] : before.split('.') };
}

/** Identifiers of pre-releases: numbers by value and before words, words by their ASCII codes. */
function compareIdentifiers(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => (/^\d+$/u.test(text) ? Number(text) : null));
  if (first !== null && second !== null) return (first ?? 0) - (second ?? 0);
  if (first !== null || second !== null) return first === null ? 1 : -1;
  return one < other ? -1 : Number(one > other);
}

/** Versions before a release; the release itself has none and comes last. */
function comparePreReleases(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  const differing = one.findIndex((text, at) => text !== other[at]);
  if (differing === -1) return one.length - other.length;
  const against = other[differing];
  return against === undefined ? 1 : compareIdentifiers(one[differing] ?? '', against);
}

/** Compares versions as semver.org does: below 0 if `one` is older, 0 if both are equal; null if one is no version. */
export function compareVersions(one: string, other: string): number | null {
  const [first, second] = [parse(one), parse(other)];
  if (!first || !second) return null;
  const by = first.numbers
    .map((number, at) => number - (second.numbers[at] ?? 0))
    .find((difference) => difference !== 0);
  return by ?? comparePreReleases(first.before, second.before);
}
