import type { FeedState } from '#shared/contract/feed.ts';
import { resumable } from '#shared/domain/decide.ts';
import { activeTasks } from '#shared/domain/elapsed.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Task } from '#shared/domain/task.ts';

/** What the feed tells of a snapshot at `now`, ms UTC: what runs and what would, no notes and no history. */
export function publicState(snapshot: Snapshot, now: number): FeedState {
  const { tasks, projects, revision, day, focus } = snapshot;
  const tell = (task: Task) => ({
    id: task.id,
    title: task.title,
    project: projects.get(task.projectId ?? 0)?.name ?? null,
    time_spent: task.timeSpent,
    spent_today: task.spentToday,
    started_at: task.running?.startedAt ?? null,
  });
  return {
    revision,
    server_now: now,
    day: day.date,
    active: activeTasks(tasks.values()).map(tell),
    resumable: resumable(tasks.values()).map(tell),
    focus: focus && { phase: focus.phase, ends_at: focus.endsAt },
  };
}
