import { isDeepStrictEqual } from 'node:util';
import { initialSlices } from '#shared/snapshot/slices.ts';
import type { Slices } from '#shared/snapshot/slices.ts';
import type { Environment, NoticeContent, Snapshot } from '#shared/snapshot/snapshot.ts';
import { createNotices } from './notices.ts';
import type { Disposable, PartialView } from './ports.ts';
import type { StoredState } from './storedState.ts';

export type Publisher = ReturnType<typeof createPublisher>;

/**
 * Keeps the snapshot, composed of the stored state, the features' slices and the environment, and shows it to the
 * views.
 */
export function createPublisher(state: StoredState, startEnvironment: Environment) {
  const views = new Set<PartialView>();
  const notices = createNotices();
  let slices = initialSlices;
  let environment = startEnvironment;
  let revision = 1;
  let snapshot = draw();

  function draw(): Snapshot {
    const { projects, clients, invoices, settings, away, undo, redo } = state.get();
    const [day, calendar] = [state.day(), state.calendar()];
    const tasks = { tasks: state.present(), past: state.past() };
    const stored = { ...tasks, projects, clients, invoices, settings, away, undo, redo };
    return { ...slices, ...stored, revision, day, calendar, environment };
  }

  function publish(): void {
    revision += 1;
    snapshot = draw();
    for (const view of views) view.show?.(snapshot);
  }

  /** Sets facts about the environment that views draw. */
  function setEnvironment(facts: Partial<Environment>): void {
    environment = { ...environment, ...facts };
    publish();
  }

  const showNotices = (): void => setEnvironment({ notices: notices.all() });

  return {
    publish,
    snapshot: (): Snapshot => snapshot,

    /** Shows the snapshot to a view, now and on each change. */
    subscribe(view: PartialView): Disposable {
      views.add(view);
      view.show?.(snapshot);
      return {
        dispose: () => {
          if (views.delete(view)) view.dispose?.();
        },
      };
    },

    /** Sends a tick to the views; `now`, ms UTC. */
    passOn(now: number): void {
      for (const view of views) view.tick?.(now);
    },

    /** Sets a feature’s part of the snapshot. */
    set<Name extends keyof Slices>(name: Name, value: Slices[Name]): void {
      if (isDeepStrictEqual(slices[name], value)) return;
      slices = { ...slices, [name]: value };
      publish();
    },

    setEnvironment,

    /** Shows a notice in the window, which replaces one with the same code. */
    putNotice(content: NoticeContent): void {
      notices.put(content);
      showNotices();
    },

    /** Removes the notice with a code. */
    dropNotice(code: NoticeContent['code']): void {
      if (notices.drop(code)) showNotices();
    },

    /** Removes a notice that the person dismissed. */
    dismissNotice(id: number): void {
      if (notices.dismiss(id)) showNotices();
    },
  };
}
