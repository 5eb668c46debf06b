import type { Executors } from '../../core/executors.ts';
import type { Context, Feature } from '../../core/feature.ts';
import { rejected } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { parseLink } from './link.ts';

/** Links from other programs, `stint://…`: carried out if links are trusted, otherwise shown in a notice first. */
export function createLinksFeature({ core, perform }: Context) {
  function openLink(address: string): Result {
    const { settings, revision } = core.snapshot();
    if (!settings.links) return rejected('links-off');
    const command = parseLink(address);
    if (command === null) return rejected('link-unknown');
    if (settings.linksTrusted) return core.execute(command, 'link');
    core.putNotice({ code: 'link', command });
    perform({ type: 'showWindow' }, 'system');
    return { ok: true, revision, taskIds: [] };
  }
  const commands = { openLink: ({ address }) => openLink(address) } satisfies Partial<Executors>;
  return { commands } satisfies Feature;
}
