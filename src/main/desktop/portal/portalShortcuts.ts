import { keysymsOf } from '#shared/format/keysyms.ts';
import { globalShortcuts, ofShortcuts, shortcutSettings } from '#shared/settings/shortcuts.ts';
import type { GlobalShortcut } from '#shared/settings/shortcuts.ts';
import type { Settings } from '#shared/settings/index.ts';
import type { Environment, ShortcutStatus, Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Values } from '../../core/ports.ts';
import type { Accelerators } from '../accelerators.ts';
import type { Shortcuts } from '../shortcuts.ts';
import { afterBinding, allAlike, allBound } from './portalStatuses.ts';
import type { openShortcutsPortal, PortalEvents, ShortcutsPortal, Wish } from './shortcutsPortal.ts';

type Options = {
  readonly press: (name: GlobalShortcut) => void;
  readonly report: (shortcuts: Environment['shortcuts']) => void;
  /** What a shortcut does, for the desktop's dialog. */
  readonly describe: (name: GlobalShortcut) => string;
  readonly open: typeof openShortcutsPortal;
  readonly store: Values;
};

/** The shortcuts that the person last said no to, so that a start does not ask again. */
const DENIED = 'shortcuts.denied';

/** What is wanted as a text, without what is not: else a shortcut that a new version adds would make a start ask again. */
const described = (wanted: Accelerators): string =>
  JSON.stringify(Object.fromEntries(Object.entries(wanted).filter(([, accelerator]) => accelerator !== null)));

const wantedIn = (settings: Settings): Accelerators => ofShortcuts((name) => settings[shortcutSettings[name]]);

/**
 * The global shortcuts where the desktop listens for them: it asks the person, and decides about the keys. As a view they
 * follow their settings; it is reported how each stands.
 */
export function createPortalShortcuts({ press, report, describe, open, store }: Options): Shortcuts {
  let wanted: Accelerators = ofShortcuts(() => null);
  let recording = false;
  const { start, bind, close } = createBinding({ wanted: () => wanted, report, describe, open, store });

  return {
    show({ settings }: Snapshot): void {
      const next = wantedIn(settings);
      if (globalShortcuts.every((name) => next[name] === wanted[name])) return;
      wanted = next;
      void bind();
    },

    start(settings) {
      wanted = wantedIn(settings);
      void start((id) => {
        const name = globalShortcuts.find((one) => one === id);
        if (name !== undefined && !recording) press(name);
      });
    },

    /** The desktop decides later: only keys that another shortcut of ours has are refused at once. */
    tryChange(name, accelerator) {
      const isOwn = globalShortcuts.some((one) => one !== name && wanted[one] === accelerator);
      if (accelerator !== null && isOwn) return 'own';
      if (wanted[name] === accelerator) return 'ok';
      wanted = { ...wanted, [name]: accelerator };
      void bind();
      return 'ok';
    },

    /** The desktop goes on listening: presses are only left aside. */
    record: (on) => void (recording = on),
    retry: () => void bind(),
    dispose: close,
  };
}

type BindingOptions = Pick<Options, 'report' | 'describe' | 'open' | 'store'> & { readonly wanted: () => Accelerators };

/** Has the portal bind what is wanted, and tells what came of it. */
function createBinding({ wanted, report, describe, open, store }: BindingOptions) {
  /** Undefined while it is being looked for; null: there is none. */
  let portal: ShortcutsPortal | null | undefined;
  /** Whether the portal did what it should since it was last started; if not, it is not started again. */
  let hasBound = false;
  /** The latest attempt; what earlier ones come to does not matter any more. */
  let attempt = 0;

  const tellAll = (status: ShortcutStatus): void => report(allAlike(wanted(), status));

  async function bind(): Promise<void> {
    if (portal === undefined) return undefined;
    if (portal === null) return tellAll({ state: 'manual' });
    const asked = wanted();
    const current = ++attempt;
    tellAll({ state: 'consent' });
    const result = await portal.bind(wishes(asked, describe));
    if (current !== attempt) return undefined;
    hasBound = result.kind === 'bound';
    if (result.kind === 'denied') store.writeValue(DENIED, described(asked));
    return report(afterBinding(asked, result));
  }

  /** Binds, unless the person said no to the same before. */
  function bindUnlessDenied(): void {
    const isDenied = portal && store.readValue(DENIED) === described(wanted());
    if (isDenied) tellAll({ state: 'failed', reason: 'denied' });
    else void bind();
  }

  function onOwner(isThere: boolean): void {
    attempt += 1;
    if (isThere) return bindUnlessDenied();
    tellAll({ state: 'failed', reason: 'ended' });
    if (hasBound) void portal?.restart();
    hasBound = false;
    return undefined;
  }

  return {
    bind,
    async start(onPress: PortalEvents['onPress']): Promise<void> {
      portal = await open({
        onPress,
        onChanged: (bound) => report(allBound(wanted(), bound)),
        onEnded: () => tellAll({ state: 'failed', reason: 'ended' }),
        onOwner,
      });
      bindUnlessDenied();
    },
    close: () => portal?.close(),
  };
}

const modifiers = { ctrl: 'CTRL', alt: 'ALT', shift: 'SHIFT', super: 'LOGO' } as const;

/** Keys as the Shortcuts specification of freedesktop.org writes them: `CTRL+ALT+SHIFT+space`. */
function triggerOf(accelerator: string): string {
  const keys = keysymsOf(accelerator);
  return [...keys.modifiers.map((modifier) => modifiers[modifier]), keys.key].join('+');
}

const wishes = (wanted: Accelerators, describe: Options['describe']): Wish[] =>
  globalShortcuts.flatMap((name) => {
    const accelerator = wanted[name];
    return accelerator === null ? [] : [{ id: name, description: describe(name), trigger: triggerOf(accelerator) }];
  });
