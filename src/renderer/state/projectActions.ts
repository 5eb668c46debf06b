import { plainReport } from '#shared/model/report.ts';
import type { Project } from '#shared/model/project.ts';
import type { Action } from './action.ts';
import { execute } from './commands.ts';
import { turnTo } from './focusManager.ts';
import { reportPage } from './report.ts';
import { ui, useUi } from './ui.ts';
import { currentTranslate } from './useTranslate.ts';

/** Shows the tasks of a project in the list. */
export function showTasks({ id }: Project): void {
  ui.open(null);
  ui.lookAt({ ...useUi.getState().view, project: id });
  turnTo('tasks');
}

/** Shows the time of a project by task, in the report's range. */
function showReport({ id }: Project): void {
  ui.open(null);
  reportPage.change({ groups: ['task'], filter: { ...plainReport.filter, projects: [id] } });
  turnTo('report');
}

/** Deletes a project and offers to undo it. */
async function deleteProject({ id, name }: Project): Promise<void> {
  const answer = await execute({ type: 'deleteProject', projectId: id });
  if (answer.ok) ui.toast(currentTranslate()('toast.deleted', { title: name }), 'undo');
}

/** What can be done with a project. */
export function projectActions(project: Project): readonly Action[] {
  const t = currentTranslate();
  const { id, archived } = project;
  const item = (label: string, run: () => unknown): Action => ({ kind: 'item', label, run });
  return [
    item(t('menu.show-tasks'), () => showTasks(project)),
    item(t('menu.show-report'), () => showReport(project)),
    item(t('menu.edit'), () => ui.open({ kind: 'projects', projectId: id })),
    { kind: 'line', id: 'end' },
    item(t(archived ? 'menu.restore' : 'menu.archive'), () =>
      execute({ type: 'changeProject', projectId: id, fields: { archived: !archived } }),
    ),
    item(t('menu.delete-project'), () => deleteProject(project)),
  ];
}
