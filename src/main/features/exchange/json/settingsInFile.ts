import { isAnyones } from '#shared/commands/settingRights.ts';
import { defaultSettings, settingNames } from '#shared/settings/index.ts';
import type { Settings } from '#shared/settings/index.ts';
import { isDeepStrictEqual } from 'node:util';

type Places = ReadonlyMap<number, number>;
type Mapping = { readonly projects: Places; readonly clients: Places };
type Shared = Partial<Settings>;

/** Ids that are not in the mapping are left out: what they stood for is gone. */
const mapped = <Id>(ids: readonly Id[], places: Places): Id[] =>
  ids.flatMap((id) => (typeof id === 'number' ? ((places.get(id) ?? []) as Id[] | Id) : id));

/** Settings with other ids of projects and clients. */
export function mapIds(settings: Shared, { projects, clients }: Mapping): Shared {
  const { savedViews, savedReports } = settings;
  return {
    ...settings,
    ...(savedViews && {
      savedViews: savedViews.flatMap(({ name, view }) => {
        const [project = null] = mapped([view.project], projects);
        const isGone = project === null && view.project !== null;
        return isGone ? [] : { name, view: Object.assign({}, view, { project }) };
      }),
    }),
    ...(savedReports && {
      savedReports: savedReports.map(({ name, query }) => {
        const { filter } = query;
        const own = { clients: mapped(filter.clients, clients), projects: mapped(filter.projects, projects) };
        return { name, query: Object.assign({}, query, { filter: Object.assign({}, filter, own) }) };
      }),
    }),
  };
}

/**
 * The settings of a file: those that anyone may change, where they are not at their defaults. The rest belongs to this
 * computer, or opens, moves or weakens something.
 */
export const settingsToExport = (settings: Settings): Shared =>
  Object.fromEntries(
    settingNames
      .filter((name) => isAnyones(name) && !isDeepStrictEqual(settings[name], defaultSettings[name]))
      .map((name) => [name, settings[name]]),
  );
