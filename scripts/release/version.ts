/** Which part of the version a release raises: fixes only, new features, or what breaks other programs or data. */
export type Step = 'patch' | 'minor' | 'major';

export const isStep = (word: string | undefined): word is Step =>
  word === 'patch' || word === 'minor' || word === 'major';

/**
 * The version that follows `current` by the rules of SemVer.
 *
 * @throws Error unless `current` is three numbers.
 */
export function nextVersion(current: string, step: Step): string {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/u.exec(current)?.map(Number) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`${current} is not a version of three numbers.`);
  }
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** package.json with another version; every other character stays. */
export function withVersion(packageJson: string, version: string): string {
  return packageJson.replace(/^( {2}"version": ")[^"]*/mu, `$1${version}`);
}

/** package-lock.json with another version of the project itself. */
export function lockWithVersion(lock: string, version: string): string {
  const parsed = JSON.parse(lock) as { version: string; packages: Record<string, { version?: string }> };
  parsed.version = version;
  const project = parsed.packages[''];
  if (project) project.version = version;
  return `${JSON.stringify(parsed, null, 2)}\n`;
}
