import { teamEffort, teamElapsed } from '#shared/model/team.ts';
import type { TeamCount, TeamTimer } from '#shared/model/team.ts';
import { formatClock } from '#shared/format/duration.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';

type Props = { readonly count: TeamCount; readonly name: string };

/** The time of a timer, or of what a member runs, named by the text with that id; it re-renders only when it reads differently. */
export const TeamElapsed = ({ count, name }: Props) => (
  <span role="timer" aria-labelledby={name} data-testid={name}>
    {useSnapshotStore(({ now }) => formatClock(teamElapsed(count, now)))}
  </span>
);

/** What all spent on a timer together, likewise. */
export const TeamEffort = ({ timer }: { readonly timer: TeamTimer }) => (
  <span role="timer" aria-labelledby="team-effort" data-testid="team-effort">
    {useSnapshotStore(({ now }) => formatClock(teamEffort(timer, now)))}
  </span>
);
