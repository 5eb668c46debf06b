import { CalendarCheck2, CalendarClock, CalendarDays, CalendarRange, ChartColumn, ListTodo, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { isSameView, plainView } from '#shared/model/listView.ts';
import type { ListView } from '#shared/model/listView.ts';
import { scopes } from '#shared/model/scope.ts';
import type { Scope } from '#shared/model/scope.ts';
import type { SavedView } from '#shared/settings/views.ts';
import type { Page } from '../../state/ui.ts';

/** What a row of the sidebar leads to: a page, or a view of the tasks. */
export type Target =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'project'; readonly project: Exclude<ListView['project'], null> }
  | { readonly kind: 'saved'; readonly saved: SavedView };

/** The keys of the row of what is shown, and of the row that Tab reaches. */
export type SidebarRows = { readonly shown: string; readonly current: string | null };

/** Identifies a row. */
export function keyOf(target: Target): string {
  switch (target.kind) {
    case 'page':
      return `page ${target.page}`;
    case 'scope':
      return `scope ${target.scope}`;
    case 'project':
      return `project ${target.project}`;
    case 'saved':
      return `saved ${target.saved.name}`;
    default:
      return target satisfies never;
  }
}

export const pageIcons: Readonly<Record<Page, LucideIcon>> = {
  tasks: ListTodo,
  day: CalendarClock,
  week: CalendarRange,
  report: ChartColumn,
  team: Users,
};

export const scopeIcons: Readonly<Record<Scope, LucideIcon>> = {
  today: CalendarCheck2,
  upcoming: CalendarDays,
  all: ListTodo,
};

/** What is shown, as a row of the sidebar. */
export function currentTarget(page: Page, view: ListView, savedViews: readonly SavedView[]): Target {
  if (page !== 'tasks') return { kind: 'page', page };
  const isScope = scopes.some((scope) => isSameView(view, { ...plainView, scope }));
  const saved = isScope ? undefined : savedViews.find((one) => isSameView(one.view, view));
  if (saved) return { kind: 'saved', saved };
  return view.project === null ? { kind: 'scope', scope: view.scope } : { kind: 'project', project: view.project };
}

/** The view that a row leads to from another one; null if it leads to a page. A project is shown with all its tasks. */
export function viewOf(target: Target, view: ListView): ListView | null {
  if (target.kind === 'page') return null;
  if (target.kind === 'saved') return target.saved.view;
  if (target.kind === 'scope') return { ...view, scope: target.scope, project: null };
  return { ...view, scope: 'all', project: target.project };
}
