import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { afterEach, expect, test, vi } from 'vitest';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { marked } from '../../scripts/package/build.ts';
import type { Build } from '../../scripts/package/build.ts';
import { builderConfig } from '../../scripts/package/builderConfig.ts';
import { PACKAGING } from '../../scripts/package/template.ts';

/** electron-builder's own check of a configuration, which a build begins with. */
const { validateConfiguration } = createRequire(createRequire(import.meta.url).resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config',
) as { validateConfiguration: (config: Configuration, debugLogger: object) => Promise<void> };

const build: Build = {
  version: '1.2.3',
  isFallback: false,
  electronVersion: '45.4.1',
  arch: 'x64',
  epoch: 1_795_699_109,
  output: '/tmp/packages',
  isFast: false,
  feed: 'https://example.org/feed',
};
const fallback: Build = { ...build, version: '1.2.3+fallback', isFallback: true, electronVersion: '33.2.1' };
const targets = [
  { platform: 'linux', arch: 'x64' },
  { platform: 'darwin', arch: 'arm64' },
  { platform: 'win32', arch: 'x64' },
] as const;

afterEach(() => vi.unstubAllEnvs());

test.each(targets)('the configuration for $platform is one that electron-builder accepts', async (target) => {
  await expect(validateConfiguration(builderConfig(build, target), { add() {} })).resolves.toBeUndefined();
  await expect(validateConfiguration(builderConfig(fallback, target), { add() {} })).resolves.toBeUndefined();
  const wrong = { ...builderConfig(build, target), electronFusesOn: true } as Configuration;
  await expect(validateConfiguration(wrong, { add() {} })).rejects.toThrow('electronFusesOn');
});

test('every system knows Stint by the one name, and its icons are there', () => {
  const config = builderConfig(build, targets[0]);
  expect(config.appId).toBe(APPLICATION_ID);
  expect(config.extraMetadata.desktopName).toBe(`${APPLICATION_ID}.desktop`);
  for (const icon of [config.linux?.icon, config.mac?.icon, config.win?.icon])
    expect(existsSync(join(PACKAGING, String(icon)))).toBe(true);
});

test('packages hold the pages’ texts of British English too, whose date fields are not American', () => {
  expect(builderConfig(build, targets[0]).electronLanguages).toEqual(['en-GB', 'en-US', 'ru']);
});

test('what is built with the fallback runtime says so in version and file name', () => {
  expect(builderConfig(fallback, targets[0])).toMatchObject({
    artifactName: expect.stringContaining('fallback-unsupported'),
    extraMetadata: { version: '1.2.3+fallback' },
    electronVersion: '33.2.1',
  });
  expect(builderConfig(build, targets[0]).artifactName).not.toContain('fallback');
  expect([marked('stint', build), marked('stint', fallback)]).toEqual(['stint', 'stint-fallback-unsupported']);
});

test('macOS: without secrets nothing is notarised, and the app is signed for this computer and has no updates', () => {
  for (const name of ['CSC_LINK', 'APPLE_API_KEY']) vi.stubEnv(name, '');
  expect(builderConfig(build, targets[1]).mac).toMatchObject({
    hardenedRuntime: true,
    notarize: false,
    identity: '-',
    entitlements: 'packaging/macos/entitlements-unsigned.plist',
  });
  expect(builderConfig(build, targets[1]).files).toContain('!out/main/update.json');
  expect(builderConfig(build, targets[0]).files).not.toContain('!out/main/update.json');
  vi.stubEnv('CSC_LINK', 'certificate');
  vi.stubEnv('APPLE_API_KEY', 'key');
  const { mac, files } = builderConfig(build, targets[1]);
  expect(files).not.toContain('!out/main/update.json');
  expect(mac).toMatchObject({ notarize: true, entitlements: 'packaging/macos/entitlements.plist' });
  expect(mac).not.toHaveProperty('identity');
});
