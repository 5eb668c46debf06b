import type { CommandResult, Failure } from '#shared/contract/channels.ts';
import { mayCommand } from '#shared/contract/pages.ts';
import type { PageName, PageRequests, SharedRequest } from '#shared/contract/pages.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { ErrorReport } from '#shared/format/errorReport.ts';
import type { Core } from '../core/core.ts';
import type { Result } from '../core/result.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { Handlers } from './serve.ts';
import type { WindowView } from './windowView.ts';

export type PageParts = {
  readonly core: Core;
  readonly clock: Clock;
  readonly page: PageName;
  /** The view that draws in the page. */
  readonly view: WindowView;
  readonly log: Log;
  readonly copyReport: (report: ErrorReport) => void;
  readonly explain: (rejection: Rejection) => string;
};

/** Answers of what was done, or why not in the user's language. */
export function createAnswers(explain: (rejection: Rejection) => string) {
  const refuse = (rejection: Rejection): Failure => ({ ok: false, code: rejection.code, message: explain(rejection) });
  return { refuse, answer: (outcome: Result): CommandResult => (outcome.ok ? outcome : refuse(outcome.rejection)) };
}

/** What any window may ask for. */
export function createPageHandlers(parts: PageParts): Handlers<SharedRequest> {
  const { core, clock, page, view, log, copyReport, explain } = parts;
  const { answer, refuse } = createAnswers(explain);
  /** What the page reported last. */
  let reported: ErrorReport | null = null;
  return {
    'snapshot:get': () => ({ snapshot: view.pull(core.snapshot()), now: clock.now() }),
    'command:execute': (intent) => {
      if (mayCommand(page, intent.type)) return answer(core.execute({ ...intent, origin: 'window' }));
      log.refused(page, intent.type, 'not for this page');
      return refuse({ code: 'bad-request', params: { detail: intent.type } });
    },
    'error:report': (report) => {
      reported = report;
      log.report(page, report);
    },
    'error:copy': () => {
      if (reported) copyReport(reported);
    },
  };
}

/** What the mini window may ask for. */
export const createMiniHandlers = (
  parts: PageParts & { readonly openMiniMenu: () => void },
): Handlers<PageRequests['mini']> => ({ ...createPageHandlers(parts), 'mini:menu': parts.openMiniMenu });

/** What the quick-start window may ask for. */
export const createQuickStartHandlers = (
  parts: PageParts & { readonly close: () => void },
): Handlers<PageRequests['quickStart']> => ({
  ...createPageHandlers(parts),
  'clock:today': () => today(parts.core),
  'window:close': parts.close,
});

/** The present day by its date, also after an idle midnight. */
export function today(core: Core): string {
  core.refresh();
  return core.snapshot().day.date;
}
