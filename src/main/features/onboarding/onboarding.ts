import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Values } from '../../core/ports.ts';

/** The version that ran last. */
const KEY = 'version';

const isNewer = (version: string, than: string): boolean => version.localeCompare(than, 'en', { numeric: true }) > 0;

/**
 * Shows the welcome steps at a first start until they are done, and what is new after an update. If the database
 * contains anything, it is not a first start.
 */
export function createOnboarding(core: Core, store: Values, version: string) {
  const before = store.readValue(KEY) as string | undefined;
  const { tasks, undo } = core.whole();
  const isFirst = before === undefined && tasks.size === 0 && undo === null;
  const storeVersion = () => void attempt(() => store.writeValue(KEY, version));
  if (isFirst) core.set('welcome', { shortcutTried: false });
  else if (before !== version) storeVersion();
  if (before !== undefined && isNewer(version, before)) core.putNotice({ code: 'updated', version });

  return {
    /** Handles a press of the global shortcut while it is being tried out. Returns whether it did. */
    takesShortcut(): boolean {
      if (!core.snapshot().welcome) return false;
      core.set('welcome', { shortcutTried: true });
      return true;
    },
    /** The steps are done, or were skipped. */
    done(): void {
      storeVersion();
      core.set('welcome', null);
    },
  };
}
