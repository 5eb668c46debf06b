import { attempt } from '../../core/attempt.ts';
import type { Core } from '../../core/core.ts';
import type { Values } from '../../core/ports.ts';

/** The version that ran last. */
const KEY = 'version';

const isNewer = (version: string, than: string): boolean => version.localeCompare(than, 'en', { numeric: true }) > 0;

/**
 * Welcomes who starts Stint for the first time, until the steps are through; says what is new to who starts a newer
 * version than before. A database with anything in it is no first start.
 */
export function createOnboarding(core: Core, store: Values, version: string) {
  const before = store.readValue(KEY) as string | undefined;
  const { tasks, undo } = core.snapshot();
  const isFirst = before === undefined && tasks.size === 0 && undo === null;
  const writeValue = () => void attempt(() => store.writeValue(KEY, version));
  if (isFirst) core.set('welcome', { shortcutTried: false });
  else if (before !== version) writeValue();
  if (before !== undefined && isNewer(version, before)) core.putNotice({ code: 'updated', version });

  return {
    /** Takes a press of the global shortcut, where it is only being tried out. Answers whether it did. */
    takesShortcut(): boolean {
      if (!core.snapshot().welcome) return false;
      core.set('welcome', { shortcutTried: true });
      return true;
    },
    /** The steps are through, or were skipped. */
    done(): void {
      writeValue();
      core.set('welcome', null);
    },
  };
}
