/**
 * How Stint was installed. `archive`: unpacked from a tar.gz; `checkout`: it runs from its sources; `system`: by a package
 * manager that is not known.
 */
export type BuildKind =
  | 'AppImage'
  | 'Flatpak'
  | 'NSIS'
  | 'Snap'
  | 'archive'
  | 'checkout'
  | 'deb'
  | 'dmg'
  | 'rpm'
  | 'system'
  | 'zip';

/** The versions of what runs. */
export type About = {
  readonly version: string;
  readonly build: BuildKind;
  /** Whether it was built with the runtime that is only for tests. */
  readonly isFallback: boolean;
  /** Electron, Chromium and Node, each with its version. */
  readonly runtime: string;
};
