import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeRepository } from '../../scripts/repository/make.ts';
import { treeDigest } from '../../scripts/runtime/digest.ts';
import { apartApt } from '../support/packages/apartApt.ts';
import { throwawayKey } from '../support/packages/throwawayKey.ts';
import { INSTALLED, makeTinyDeb, makeTinyRpm } from '../support/packages/tiny.ts';

const DATE = new Date('2026-11-26T12:00:00Z');

describe.skipIf(process.platform !== 'linux')('a repository', () => {
  let key: ReturnType<typeof throwawayKey>;
  let folder: string;
  const at = (...names: string[]): string => join(folder, ...names);
  const packages = (): string => at('packages');

  /** Makes the repository of what is in the folder of packages. */
  const make = async (out = at('out'), { allowFallback = false, date = DATE } = {}): Promise<void> =>
    await makeRepository({ packages: packages(), out, url: `file://${at('out')}`, date, allowFallback });

  /** An apt that knows the repository, as a person adds it. */
  const subscribed = (): ReturnType<typeof apartApt> => {
    const apt = apartApt(at('root'));
    copyFileSync(at('out', 'stint.sources'), join(apt.sources, 'stint.sources'));
    return apt;
  };
  const installed = (): string => readFileSync(at('root', INSTALLED), 'utf8');
  const corrupt = (path: string): void => writeFileSync(path, readFileSync(path, 'utf8').replace('amd64', 'arm64'));

  beforeAll(() => {
    key = throwawayKey();
    vi.stubEnv('GNUPGHOME', key.home);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    key.remove();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stint-repository-'));
    mkdirSync(packages());
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('apt installs from it, and upgrades once there is a newer version', async () => {
    makeTinyDeb(packages(), '0.1.0-1');
    await make();
    const apt = subscribed();
    expect(apt.run('update')).toMatchObject({ ok: true });
    expect(apt.run('install', 'stint')).toMatchObject({ ok: true });
    expect(installed()).toBe('0.1.0-1');

    makeTinyDeb(packages(), '0.2.0-1');
    rmSync(at('out'), { recursive: true });
    await make(at('out'), { date: new Date(DATE.getTime() + 60_000) });
    expect(apt.run('update')).toMatchObject({ ok: true });
    expect(apt.run('upgrade')).toMatchObject({ ok: true });
    expect(installed()).toBe('0.2.0-1');
  });

  test('apt keeps the lists it has where somebody offers older ones', async () => {
    makeTinyDeb(packages(), '0.1.0-1');
    await make();
    const apt = subscribed();
    expect(apt.run('update')).toMatchObject({ ok: true });
    makeTinyDeb(packages(), '0.2.0-1');
    rmSync(at('out'), { recursive: true });
    await make(at('out'), { date: new Date(DATE.getTime() - 60_000) });
    expect(apt.run('update')).toMatchObject({ ok: true });
    expect(apt.run('install', 'stint').output).toContain('0.1.0-1');
  });

  test('apt refuses lists that were changed, are signed by another key or not at all, and packages that were changed', async () => {
    makeTinyDeb(packages(), '0.1.0-1');
    await make();
    const apt = subscribed();
    const signed = at('out/deb/dists/stable/InRelease');
    const whole = readFileSync(signed);
    corrupt(signed);
    expect(apt.run('update', '--error-on=any')).toMatchObject({
      ok: false,
      output: expect.stringMatching(/not signed|BADSIG|invalid/u) as string,
    });

    const other = throwawayKey();
    vi.stubEnv('GNUPGHOME', other.home);
    await make(at('other'));
    vi.stubEnv('GNUPGHOME', key.home);
    other.remove();
    copyFileSync(at('other/deb/dists/stable/InRelease'), signed);
    expect(apt.run('update', '--error-on=any')).toMatchObject({
      ok: false,
      output: expect.stringMatching(/NO_PUBKEY/u) as string,
    });

    rmSync(signed);
    rmSync(at('out/deb/dists/stable/Release.gpg'));
    expect(apt.run('update', '--error-on=any')).toMatchObject({
      ok: false,
      output: expect.stringMatching(/is not signed/u) as string,
    });

    writeFileSync(signed, whole);
    expect(apt.run('update', '--error-on=any')).toMatchObject({ ok: true });
    writeFileSync(at('out/deb/pool/stint_0.1.0-1_amd64.deb'), 'changed', { flag: 'a' });
    expect(apt.run('install', 'stint')).toMatchObject({
      ok: false,
      output: expect.stringMatching(/unexpected size|Hash Sum mismatch/u) as string,
    });
    expect(existsSync(at('root', INSTALLED))).toBe(false);
  });

  test('the lists for dnf are signed beside themselves, and carry the date of the repository', async () => {
    makeTinyRpm(packages(), '0.1.0');
    await make();
    const list = at('out/rpm/repodata/repomd.xml');
    const verified = () => spawnSync('gpg', ['--batch', '--verify', `${list}.asc`, list]).status;
    expect(verified()).toBe(0);
    corrupt(list);
    writeFileSync(list, 'changed', { flag: 'a' });
    expect(verified()).toBe(1);
    const names = readdirSync(at('out/rpm/repodata'));
    const primary = names.find((name) => name.endsWith('primary.xml.gz')) as string;
    expect(gunzipSync(readFileSync(at('out/rpm/repodata', primary))).toString()).toContain(
      `<time file="${DATE.getTime() / 1000}"`,
    );
    expect(readFileSync(at('out/stint.repo'), 'utf8')).toContain('repo_gpgcheck=1');
    expect(existsSync(at('out/stint.sources'))).toBe(false);
  });

  test('but for signatures, the same packages and date give the same bytes', async () => {
    makeTinyDeb(packages(), '0.1.0-1');
    makeTinyRpm(packages(), '0.1.0');
    const digests = [];
    for (const name of ['one', 'two']) {
      await make(at(name));
      for (const signature of [
        'deb/dists/stable/InRelease',
        'deb/dists/stable/Release.gpg',
        'rpm/repodata/repomd.xml.asc',
      ]) {
        rmSync(at(name, signature));
      }
      digests.push(await treeDigest(at(name)));
    }
    expect(digests[0]).toBe(digests[1]);
  });

  test('packages of the fallback runtime, an empty folder and a folder that holds something are refused', async () => {
    await expect(make()).rejects.toThrow('no .deb and no .rpm');
    makeTinyDeb(packages(), '0.1.0+fallback-1');
    await expect(make()).rejects.toThrow('fallback runtime, which is never published');
    expect(existsSync(at('out'))).toBe(false);
    await make(at('out'), { allowFallback: true });
    await expect(make(at('out'), { allowFallback: true })).rejects.toThrow('is not empty');
  });

  test('without one single key nothing is made', async () => {
    makeTinyDeb(packages(), '0.1.0-1');
    mkdirSync(at('keys'), { mode: 0o700 });
    vi.stubEnv('GNUPGHOME', at('keys'));
    await expect(make()).rejects.toThrow('has 0 secret keys');
    spawnSync('gpgconf', ['--kill', 'all']);
    vi.stubEnv('GNUPGHOME', key.home);
    expect(existsSync(at('out', 'deb'))).toBe(false);
  });
});
