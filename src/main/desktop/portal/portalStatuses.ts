import { ofShortcuts } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Environment, ShortcutStatus } from '#shared/snapshot/snapshot.ts';
import type { Accelerators } from '../accelerators.ts';
import type { BindResult, Bound } from './shortcutsPortal.ts';

type Statuses = Environment['shortcuts'];

/** The statuses of what is wanted; what is not is off. */
function statuses(wanted: Accelerators, of: (name: GlobalShortcut) => ShortcutStatus): Statuses {
  return ofShortcuts((name) => (wanted[name] === null ? { state: 'off' } : of(name)));
}

/** All that is wanted stands alike. */
export const allAlike = (wanted: Accelerators, status: ShortcutStatus): Statuses => statuses(wanted, () => status);

/** The desktop bound these; the person may have taken some out. */
export const allBound = (wanted: Accelerators, bound: Bound): Statuses =>
  statuses(wanted, (name) => {
    const trigger = bound.get(name);
    return trigger === undefined ? { state: 'failed', reason: 'denied' } : { state: 'granted', trigger };
  });

/** What binding came to. */
export function afterBinding(wanted: Accelerators, result: BindResult): Statuses {
  if (result.kind === 'bound') return allBound(wanted, result.bound);
  if (result.kind === 'denied') return allAlike(wanted, { state: 'failed', reason: 'denied' });
  return allAlike(wanted, { state: 'failed', reason: 'refused', detail: result.detail });
}
