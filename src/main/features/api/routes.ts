import type { ApiState } from '#shared/contract/api.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import type { Core } from '../../core/core.ts';
import { StoreError } from '../../core/ports.ts';
import type { Clock } from '../../core/ports.ts';
import type { WriteReport, WrittenReport } from '../../core/reportWriter.ts';
import type { Asked } from './asked.ts';
import { entriesAnswer } from './entriesAnswer.ts';
import { openApi } from './openApi.ts';
import { overlay } from './overlay.ts';
import { publicState, publicTasks } from '../../core/publicState.ts';
import { reportAnswer } from './reportAnswer.ts';

/** The content at an address: JSON, a page, a file, or why there is none. */
export type Content =
  | { readonly json: unknown }
  | { readonly page: string; readonly policy: string }
  | { readonly file: WrittenReport }
  | { readonly status: number; readonly rejection: Rejection };

const nothing: Content = { status: 404, rejection: { code: 'api-path' } };

export type Routes = ReturnType<typeof createRoutes>;

/** The current content for GET. */
export function createRoutes(core: Core, clock: Clock, writeReport: WriteReport) {
  /** No tick notices a new day while no timer is running, so this is checked before each response. */
  function snapshot(): Snapshot {
    core.refresh();
    return core.whole();
  }

  const state = (): ApiState => publicState(snapshot(), clock.now());
  const routes: Readonly<Record<string, (asked: Asked) => Content | Promise<Content>>> = {
    '/v1/state': () => ({ json: state() }),
    '/v1/tasks': () => ({ json: publicTasks(snapshot(), clock.now()) }),
    '/v1/entries': ({ url }) => entriesAnswer(core, snapshot(), url.searchParams, clock.now()),
    '/v1/report': ({ url }) => reportAnswer(core, url.searchParams, writeReport),
    '/v1/openapi.json': () => ({ json: openApi() }),
    '/overlay': overlay,
  };

  return {
    state,
    async get(asked: Asked): Promise<Content> {
      const route = Object.hasOwn(routes, asked.url.pathname) ? routes[asked.url.pathname] : undefined;
      try {
        return (await route?.(asked)) ?? nothing;
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        return { status: 503, rejection: error.rejection };
      }
    },
  };
}
