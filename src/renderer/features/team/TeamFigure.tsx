import { teamEffort } from '#shared/model/team.ts';
import { elapsed } from '#shared/model/elapsed.ts';
import type { TeamTimer } from '#shared/model/team.ts';
import type { Counter } from '#shared/model/elapsed.ts';
import { formatClock } from '#shared/format/duration.ts';
import { LiveText } from '../../ui/LiveText.tsx';

type Props = { readonly count: Counter; readonly name: string };

/** The time of a timer or a member's task, labelled by the text with an id. */
export const TeamElapsed = ({ count, name }: Props) => (
  <LiveText
    role="timer"
    aria-labelledby={name}
    data-testid={name}
    isLive={count.startedAt !== null}
    counter={count}
    text={({ now }) => formatClock(elapsed(count, now))}
  />
);

/** The tracked time of all members on a timer. */
export const TeamEffort = ({ timer }: { readonly timer: TeamTimer }) => (
  <LiveText
    role="timer"
    aria-labelledby="team-effort"
    data-testid="team-effort"
    isLive
    text={({ now }) => formatClock(teamEffort(timer, now))}
  />
);
