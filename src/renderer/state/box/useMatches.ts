import { noTasks } from '#shared/model/task.ts';
import { useMemo } from 'react';
import type { Task } from '#shared/model/task.ts';
import { useSnapshotStore } from '../snapshotStore.ts';
import { useLate } from './late.ts';
import type { LoadPlaces } from './late.ts';
import type { Line } from './line.ts';
import { candidates, goOn, offered, sameTasks, SHOWN } from './matches.ts';
import type { Match } from './matches.ts';
import type { Place } from './row.ts';

export type Wanted = {
  readonly line: Line;
  /** Whether the options are shown. Nothing is looked for while they are not. */
  readonly isShown: boolean;
  readonly loadPlaces: LoadPlaces | null;
  /** Whether places come before tasks that match alike. */
  readonly prefersPlaces: boolean;
  /** How many tasks are offered before something is typed; undefined: some. */
  readonly recents: number | undefined;
  /** Which open tasks are offered. */
  readonly isOffered: (task: Task) => boolean;
};

export type Matches = {
  /** Whether all that matches is there: what looks for it is loaded when it is first needed. */
  readonly isReady: boolean;
  /** Open tasks that are named by the line as it is. */
  readonly same: readonly Task[];
  /** What else matches, the best first; recent tasks, if nothing is typed. */
  readonly others: readonly Match[];
};

const noProjects = new Map<never, never>();

const ofTask = (task: Task): Match => ({ kind: 'task', task });
const ofPlace = (place: Place): Match => ({ kind: 'place', place });

/** What the line may mean; a hook. */
export function useMatches({ line, isShown, loadPlaces, prefersPlaces, isOffered, recents }: Wanted): Matches {
  const tasks = useSnapshotStore(({ snapshot }) => snapshot?.tasks ?? noTasks);
  const projects = useSnapshotStore(({ snapshot }) => snapshot?.projects ?? noProjects);
  const settings = useSnapshotStore(({ snapshot }) => snapshot?.settings);
  const { finder, places } = useLate(isShown, loadPlaces);
  const isEmpty = line.text.trim() === '';
  // The places follow the settings, too.
  const list = useMemo(
    () => (isShown && settings && places && projects ? places.list() : []),
    [isShown, settings, places, projects],
  );
  const index = useMemo(
    () =>
      finder && isShown && !isEmpty
        ? finder.indexOf(candidates(offered(tasks, isOffered), projects, list, prefersPlaces))
        : null,
    [finder, isShown, isEmpty, list, tasks, projects, isOffered, prefersPlaces],
  );
  const { draft } = line;
  const wanted = draft.title || line.text;
  const same = useMemo(() => sameTasks(draft, tasks, projects).filter(isOffered), [draft, tasks, projects, isOffered]);
  const others = useMemo((): readonly Match[] => {
    if (!isShown) return [];
    if (isEmpty) {
      const commands = prefersPlaces ? list.filter(({ kind }) => kind === 'command') : [];
      return [...goOn(tasks, isOffered, recents).map(ofTask), ...commands.map(ofPlace)];
    }
    const meant = places?.meant(wanted);
    const found: readonly Match[] = finder && index ? finder.find(index, wanted, SHOWN) : [];
    const rest = found.filter((match) => match.kind !== 'task' || !same.includes(match.task));
    return meant ? [ofPlace(meant), ...rest] : rest;
  }, [tasks, isOffered, recents, isShown, isEmpty, prefersPlaces, list, places, wanted, finder, index, same]);
  return { isReady: finder !== null && (loadPlaces === null || places !== null), same, others };
}
