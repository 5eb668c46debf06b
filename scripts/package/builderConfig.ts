import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { LINK_SCHEME } from '#shared/model/linkScheme.ts';
import { ELECTRON } from '../runtime/paths.ts';
import { finishFolder } from './finishFolder.ts';
import type { Build } from './build.ts';
import { marked } from './build.ts';
import { MAINTAINER, PRODUCT } from './product.ts';
import { UPDATE_SOURCE } from './updateSource.ts';

/** The one dependency that is not bundled. */
const NATIVE = 'better-sqlite3';

/**
 * What electron-builder makes for all systems: the folder with the app, AppImage, dmg, zip and NSIS.
 * `target`: the system that is built for.
 */
export function builderConfig(build: Build, target: { platform: NodeJS.Platform; arch: string }): Configuration {
  return {
    appId: PRODUCT.id,
    productName: PRODUCT.name,
    copyright: `Copyright © ${PRODUCT.developer}`,
    artifactName: `${marked('${productName}', build)}-\${version}-\${arch}.\${ext}`,
    directories: { output: build.output, buildResources: 'packaging' },
    extraMetadata: {
      version: build.version,
      homepage: PRODUCT.homePage,
      author: MAINTAINER,
      desktopName: `${PRODUCT.id}.desktop`,
    },
    ...runtimeOf(build),
    // Its own rebuild would delete the binary of better-sqlite3, which fits every runtime as it is.
    npmRebuild: false,
    files: filesOf(build, target),
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    // Date fields have the format of the region only with the texts of that very region.
    electronLanguages: ['en-GB', 'en-US', 'ru'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      // Stint keeps no cookies; this fuse alone would ask for the keyring at every start.
      enableCookieEncryption: false,
    },
    protocols: [{ name: PRODUCT.name, schemes: [LINK_SCHEME] }],
    publish: { provider: 'generic', url: build.feed },
    releaseInfo: { releaseDate: new Date(build.epoch * 1000).toISOString() },
    compression: build.isFast ? 'store' : 'normal',
    // A static runtime, which needs no libfuse2.
    toolsets: { appimage: '1.0.3' },
    linux: {
      executableName: PRODUCT.program,
      syncDesktopName: true,
      icon: 'icons/hicolor',
      category: 'Office',
      synopsis: PRODUCT.summary.en,
      maintainer: MAINTAINER,
    },
    mac: macConfig(process.env),
    win: { icon: 'icons/stint.ico' },
    nsis: {
      // For this user alone, without an administrator; what a person tracked stays when Stint goes.
      oneClick: true,
      perMachine: false,
      deleteAppDataOnUninstall: false,
    },
    afterPack: finishFolder,
  };
}

/** Whether an app for macOS is signed with a certificate. A secret that is not set is an empty variable. */
const isMacSigned = (env: NodeJS.ProcessEnv): boolean => Boolean(env['CSC_LINK']);

/**
 * macOS: one app for both processors. Signed where `CSC_LINK` has a certificate, notarised where there is an API key.
 */
function macConfig(env: NodeJS.ProcessEnv): NonNullable<Configuration['mac']> {
  const isSigned = isMacSigned(env);
  const entitlements = `packaging/macos/${isSigned ? 'entitlements' : 'entitlements-unsigned'}.plist`;
  return {
    icon: 'icons/stint.icns',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements,
    entitlementsInherit: entitlements,
    notarize: isSigned && Boolean(env['APPLE_API_KEY']),
    // Without a certificate the signature says only that nothing was changed.
    ...(!isSigned && { identity: '-' }),
    // The same in both halves.
    x64ArchFiles: '**/better-sqlite3/prebuilds/*',
  };
}

/** The fallback runtime lies unpacked where tests use it; Electron's own is fetched as a zip. */
const runtimeOf = ({ isFallback, electronVersion }: Build): Configuration => ({
  electronVersion,
  ...(isFallback && { electronDist: join(ELECTRON, 'dist') }),
});

/** Only what runs: the bundles, and of the native module its code and one binary. */
function filesOf({ isFallback }: Build, { platform, arch }: { platform: string; arch: string }): string[] {
  const native = `**/node_modules/${NATIVE}`;
  // Both halves of a universal app hold the same files.
  const kept = platform === 'darwin' ? 'darwin-x64|darwin-arm64' : `${platform}-${arch}`;
  // For the fallback runtime it is compiled; else it brings a binary for each system.
  const binary = isFallback
    ? [`!${native}/prebuilds{,/**}`, `!${native}/build/!(Release){,/**}`]
    : [`!${native}/build{,/**}`, `!${native}/prebuilds/!(${kept}).node`];
  return [
    'out/{firstScreen,main,preload,renderer}/**',
    '!out/main/cli.cjs',
    '!**/*.{map,md,ts,mts,cts,flow}',
    `!node_modules/!(${NATIVE}){,/**}`,
    `!${native}/{deps,src,binding.gyp}{,/**}`,
    ...binary,
    `!${native}/lib/*-{x64,arm64}.js`,
    // macOS replaces only an app whose certificate it knows: without one, Stint says that it cannot update itself.
    ...(platform === 'darwin' && !isMacSigned(process.env) ? [`!${UPDATE_SOURCE}`] : []),
  ];
}
