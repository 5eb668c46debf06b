import type { UpdateWay } from '#shared/model/update.ts';

/** Where this build gets updates from. It was written into the package, so nothing can change it at run time. */
export type UpdateSource = {
  /** The public Ed25519 key that feeds are signed for, PEM. */
  readonly key: string;
  /** The address of the folder with the feed and the packages. */
  readonly address: string;
  /** The file that this was read from. The updater reads the name of its cache folder there. */
  readonly path: string;
};

/** What identifies a feed: those of other systems are signed with the same key. */
export type Target = {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
};

/** Sends a request; like `fetch`, of which it uses little. */
export type Fetch = (address: string, options: { readonly signal: AbortSignal }) => Promise<Response>;

/** What updates need of the installed app. */
export type UpdateHost = Target & {
  readonly way: UpdateWay;
  /** Null if it cannot update itself. */
  readonly source: UpdateSource | null;
  /** The executable file that runs, and the AppImage that it is in; null if it is in none. */
  readonly executable: string;
  readonly appImage: string | null;
  readonly fetch: Fetch;
  /** Lets windows close. To be called before an installer that closes them before it quits Stint. */
  letGo(): void;
  /** Quits, and starts the program that is in this one's place by then. */
  restart(): void;
};
