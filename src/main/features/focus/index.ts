import { isQuiet } from '#shared/settings/quietHours.ts';
import type { Context, Feature } from '../../core/feature.ts';
import type { Executors } from '../../core/executors.ts';
import { createFocus } from './focus.ts';
import { focusSeconds } from './focusSeconds.ts';

/** Focus sessions with breaks, and countdowns. */
export function createFocusFeature({ core, store, clock, desktop, perform, t }: Context) {
  const { execute, ...focus } = createFocus(core, store, clock, (ended, next) => {
    const { settings, calendar } = core.snapshot();
    const onClick = () => perform({ type: 'showWindow' }, 'system');
    // After a countdown there is nothing to add.
    const body = ended === 'countdown' ? '' : t()(`focus.then-${next ?? 'none'}`);
    desktop.notify(t()(`focus.over-${ended}`), body, onClick);
    if (settings.focusSound && !isQuiet(settings, clock.now(), calendar.zone)) desktop.chime();
  });
  const commands = {
    startFocus: execute,
    startCountdown: execute,
    skipPhase: execute,
    endFocus: execute,
  } satisfies Partial<Executors>;
  return { ...focus, seconds: focusSeconds, commands } satisfies Feature;
}
