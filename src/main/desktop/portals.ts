import type { Clock } from '../core/ports.ts';
import { connectBus, hasOwner } from './bus.ts';
import type { Bus } from './bus.ts';

const DESKTOP = 'org.freedesktop.portal.Desktop';

/** The portals that matter to Stint. */
const NAMES = ['Background', 'FileChooser', 'GlobalShortcuts', 'Notification', 'OpenURI', 'Settings'] as const;

/** How long the bus is waited for, ms. */
const PATIENCE = 3000;

/** A desktop portal with its version. */
export type Portal = { readonly name: string; readonly version: number };

/** The desktop portals with their versions; null if no portal runs, or nothing answers in time. */
export async function findPortals(clock: Clock): Promise<readonly Portal[] | null> {
  if (process.platform !== 'linux') return null;
  const late = new Promise<null>((resolve) => void clock.after(PATIENCE, () => resolve(null)));
  let bus: Bus | null = null;
  const found = (async () => {
    bus = await connectBus('session', () => {});
    return (await hasOwner(bus, DESKTOP)) ? await portalsOn(bus) : null;
  })();
  try {
    return await Promise.race([found, late]);
  } catch {
    return null;
  } finally {
    (bus as Bus | null)?.close();
  }
}

async function portalsOn(bus: Bus): Promise<Portal[]> {
  const asked = NAMES.map(async (name) => {
    const target = {
      destination: DESKTOP,
      path: '/org/freedesktop/portal/desktop',
      interface: `org.freedesktop.portal.${name}`,
    };
    const version = await bus.get(target, 'version').catch(() => null);
    return version === null ? [] : [{ name, version: Number(version) }];
  });
  return (await Promise.all(asked)).flat();
}
