import { vi } from 'vitest';
import type { UpdateAction } from '#shared/model/update.ts';
import { createUpdatesFeature } from '../../src/main/features/updates/index.ts';
import type { UpdateHost } from '../../src/main/features/updates/host.ts';
import { testContext } from './context.ts';
import { openCore } from './openCore.ts';
import { feedOf, signatureOf, updateKeys } from './signedFeed.ts';

const ADDRESS = 'https://updates.example/';

/** Updates over a real core, and a server that answers from memory. */
export function openUpdates(host: Partial<UpdateHost> = {}) {
  const opened = openCore();
  const keys = updateKeys();
  const files = new Map<string, string>();
  const server = { isOnline: true, asked: [] as string[] };
  const restart = vi.fn<() => void>();
  const context = testContext(opened, { isOnline: () => server.isOnline });
  const feature = createUpdatesFeature(context, {
    version: '0.1.0',
    platform: 'linux',
    arch: 'x64',
    way: 'self',
    source: { key: keys.publicKey, address: ADDRESS, path: '/nowhere' },
    executable: process.execPath,
    appImage: null,
    async fetch(address) {
      const name = address.slice(ADDRESS.length);
      server.asked.push(name);
      const text = files.get(name);
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
    },
    letGo: () => {},
    restart,
    ...host,
  });
  const subscription = opened.core.subscribe(feature);
  const { core, execute } = opened;
  return {
    ...opened,
    server,
    restart,
    events: context.events,
    dispose: () => subscription.dispose(),
    /** Publishes a version. */
    publish(version: string): void {
      const feed = JSON.stringify(feedOf(Buffer.from(version), { version }));
      files.set('latest-linux.yml', feed);
      files.set('latest-linux.yml.sig', signatureOf(feed, keys.privateKey));
    },
    /** Publishes a feed with a signature of another one. */
    tamper: () => void files.set('latest-linux.yml', '{}'),
    act: (action: UpdateAction) => feature.requests['updates:do'].run(action),
    turn: (checkForUpdates: boolean) => execute({ type: 'changeSettings', settings: { checkForUpdates } }),
    stage: () => core.snapshot().updates.stage,
    state: () => core.snapshot().updates.stage.state,
  };
}
