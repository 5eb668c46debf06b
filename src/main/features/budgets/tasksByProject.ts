import { followed } from '#shared/model/followed.ts';
import type { ProjectId } from '#shared/model/ids.ts';
import { Table } from '#shared/model/table.ts';
import type { Task, Tasks } from '#shared/model/task.ts';

type ByProject = Map<ProjectId, Tasks>;

/** Finds the tasks of each project, which are the same table while none of them changes. */
export const tasksByProject = () =>
  followed<Task, ByProject>(
    () => new Map(),
    (known, before, { upserted, removed }) => {
      const put = Map.groupBy(upserted, ({ projectId }) => projectId);
      const left = [...upserted.map(({ id }) => id), ...removed].flatMap((id) => {
        const projectId = before.get(id)?.projectId ?? null;
        return projectId === null ? [] : [{ id, projectId }];
      });
      const gone = Map.groupBy(left, ({ projectId }) => projectId);
      for (const projectId of new Set([...put.keys(), ...gone.keys()])) {
        if (projectId === null) continue;
        const own = put.get(projectId) ?? [];
        const stays = new Set(own.map(({ id }) => id));
        const moved = (gone.get(projectId) ?? []).flatMap(({ id }) => (stays.has(id) ? [] : [id]));
        known.set(projectId, known.get(projectId)?.with(own, moved) ?? Table.from(own));
      }
    },
  );
