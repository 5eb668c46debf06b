import type { Rejection } from '#shared/model/rejection.ts';
import type { LinkIntent } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';

/**
 * Takes what a link of another program asks for (null: nothing known): it is done where links are trusted, else asked about
 * in a notice. Answers whether it is asked about, so that the window should be shown.
 */
export function takeLink(core: Core, intent: LinkIntent | null, tell: (rejection: Rejection) => void): boolean {
  const { settings } = core.snapshot();
  if (!settings.links) return (tell({ code: 'links-off' }), false);
  if (intent === null) return (tell({ code: 'link-unknown' }), false);
  if (settings.linksTrusted) {
    const outcome = core.execute({ ...intent, origin: 'link' });
    if (!outcome.ok) tell(outcome.rejection);
    return outcome.ok && outcome.reveal !== undefined;
  }
  core.putNotice({ code: 'link', intent });
  return true;
}
