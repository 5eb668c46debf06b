import { useTeamOn } from './team.ts';
import type { Page } from './ui.ts';
import { useTranslate } from './useTranslate.ts';

/** The id of the tab of a page, which names the page in a narrow window. */
export const tabId = (page: Page): string => `tab-${page}`;

/** The id of the element with a page. */
export const panelId = (page: Page): string => `page-${page}`;

/** The pages that there are, in their order, with their names; a hook. Without a team there is no team page. */
export function usePageNames(): readonly { readonly page: Page; readonly name: string }[] {
  const t = useTranslate();
  const isTeamOn = useTeamOn();
  return [
    { page: 'tasks', name: t('window.tasks') },
    { page: 'day', name: t('window.day') },
    { page: 'week', name: t('window.week') },
    { page: 'report', name: t('report.title') },
    ...(isTeamOn ? [{ page: 'team', name: t('window.team') } as const] : []),
  ];
}
