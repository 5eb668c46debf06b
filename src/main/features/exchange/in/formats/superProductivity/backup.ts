import type { JsonObject } from '../../json.ts';
import { isObject } from '../../json.ts';

/** What a backup has about tasks. */
export type Backup = {
  /** Each once by its id, in the order of the file: the list, then what was archived. */
  readonly tasks: () => ReadonlyMap<string, unknown>;
  readonly projects: JsonObject;
  readonly tags: JsonObject;
};

const entitiesOf = (model: unknown): JsonObject | null =>
  isObject(model) && Array.isArray(model['ids']) && isObject(model['entities']) ? model['entities'] : null;

/** The tasks in both archives, and in the only one that versions up to 10 had. */
const archivedIn = (data: JsonObject): readonly (JsonObject | null)[] => [
  ...[data['archiveYoung'], data['archiveOld']].map((archive) =>
    isObject(archive) ? entitiesOf(archive['task']) : null,
  ),
  entitiesOf(data['taskArchive']),
];

/** Finds the models of a backup, which newer versions put into `data`; null if it is no backup. */
export function readBackup(json: unknown): Backup | null {
  if (!isObject(json)) return null;
  const data = isObject(json['data']) ? json['data'] : json;
  const [listed, projects] = [entitiesOf(data['task']), entitiesOf(data['project'])];
  if (listed === null || projects === null) return null;
  const tasks = () => {
    const found = new Map<string, unknown>();
    for (const entities of [listed, ...archivedIn(data)]) {
      // An interrupted archiving leaves a task in two places; it is the same task.
      for (const [id, task] of Object.entries(entities ?? {})) if (!found.has(id)) found.set(id, task);
    }
    return found;
  };
  return { tasks, projects, tags: entitiesOf(data['tag']) ?? {} };
}
