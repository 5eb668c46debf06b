import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, net } from 'electron';
import { z } from 'zod';
import { installation } from '../desktop/ownProgram.ts';
import { restart } from '../desktop/restart.ts';
import type { UpdateHost, UpdateSource } from '../features/updates/host.ts';
import { updateWayOf } from '../features/updates/way.ts';

const sourceSchema = z.object({ key: z.string(), address: z.url() });

/** Reads what was written into the package; null if there is nothing. */
function readSource(path: string): UpdateSource | null {
  if (!app.isPackaged || !existsSync(path)) return null;
  return { ...sourceSchema.parse(JSON.parse(readFileSync(path, 'utf8'))), path };
}

/** What updates need of this app. `letGo`: lets windows close. */
export function updateHost(letGo: () => void): UpdateHost {
  const { platform, arch, execPath: executable } = process;
  const { build, appImage } = installation;
  const source = readSource(join(app.getAppPath(), 'out', 'main', 'update.json'));
  const way = updateWayOf(build, source !== null);
  return {
    version: app.getVersion(),
    platform,
    arch,
    way,
    source: way === 'self' ? source : null,
    executable,
    appImage,
    // Through the system's proxy. Neither cookies nor the versions of Stint and the system are sent.
    fetch: (address, { signal }) =>
      net.fetch(address, {
        signal,
        credentials: 'omit',
        cache: 'no-store',
        bypassCustomProtocolHandlers: true,
        headers: { 'User-Agent': 'Stint' },
      }),
    letGo,
    restart,
  };
}
