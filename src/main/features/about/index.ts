import { z } from 'zod';
import type { AboutRequests } from '#shared/contract/requests/features.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { createResults } from '../../core/feature.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import type { Sources } from './collect.ts';

const none = z.tuple([]);

type Needs = Sources & {
  /** Shows the licences of Electron and Chromium. Returns why it failed, or null. */
  readonly showRuntimeLicences: () => Rejection | null;
};

/** What this Stint is, and what belongs in a bug report. */
export function createAboutFeature(
  { core, clock, desktop, explain }: Context,
  { showRuntimeLicences, ...sources }: Needs,
) {
  const { ofDone } = createResults(explain);
  /** Diagnostics as text. */
  async function diagnose(): Promise<string> {
    const [{ collectDiagnostics }, { printDiagnostics }] = await Promise.all([
      import('./collect.ts'),
      import('./print.ts'),
    ]);
    return printDiagnostics(await collectDiagnostics(sources, core.snapshot(), clock.now()));
  }
  const requests: Handlers<AboutRequests> = {
    'about:get': { argument: none, run: sources.about },
    'about:copyDiagnostics': { argument: none, run: async () => desktop.copy(await diagnose()) },
    'about:showRuntimeLicences': { argument: none, run: () => ofDone(showRuntimeLicences()) },
  };
  return { requests, diagnose } satisfies Feature & { diagnose: () => Promise<string> };
}
