import { zeroOf } from '#shared/model/elapsed.ts';
import { runningTogether } from '#shared/model/team.ts';
import type { Seconds } from '../../core/ticker.ts';

/**
 * A shared timer shows the same second to all members. Timers that only others run are counted only while a window is
 * visible.
 */
export const teamSeconds: Seconds = ({ tasks, team }, isSeen) => {
  const timers = runningTogether(team);
  const together = timers.find(({ taskId }) => taskId !== null && tasks.get(taskId)?.running);
  const leading = together && zeroOf(together);
  if (leading) return { origin: leading, leads: true };
  const counting = timers[0] ?? (isSeen ? team?.members.find((member) => member.task?.startedAt)?.task : undefined);
  const origin = counting ? zeroOf(counting) : null;
  return origin === null ? null : { origin };
};
