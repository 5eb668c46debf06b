import { teamEffort } from '#shared/model/team.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import type { TeamTimer } from '#shared/model/team.ts';
import type { Counter } from '#shared/model/elapsed.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

type Props = { readonly count: Counter; readonly name: string };

/** The time of a timer or a member's task, labelled by the text with an id; re-renders only when its text changes. */
export const TeamElapsed = ({ count, name }: Props) => (
  <span role="timer" aria-labelledby={name} data-testid={name}>
    {useSnapshotStore(({ now }) => formatClock(elapsed(count, now)))}
  </span>
);

/** The tracked time of all members on a timer. */
export const TeamEffort = ({ timer }: { readonly timer: TeamTimer }) => (
  <span role="timer" aria-labelledby="team-effort" data-testid="team-effort">
    {useSnapshotStore(({ now }) => formatClock(teamEffort(timer, now)))}
  </span>
);
