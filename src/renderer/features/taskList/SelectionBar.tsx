import { CalendarDays, Check, Combine, FolderInput, Tag, Trash2, X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { counterOf, elapsed } from '#shared/model/elapsed.ts';
import type { Task } from '#shared/model/task.ts';
import { formatHours } from '#shared/format/duration.ts';
import type { Action } from '../../state/action.ts';
import { focusRegion } from '../../state/focusManager.ts';
import { useTags } from '../../state/projects.ts';
import { selectedTasks, selection, useSelection } from '../../state/selection.ts';
import { useDrawn } from '../../state/drawn.ts';
import { planChoices, projectChoices } from '../../state/taskActions.ts';
import { areDone, completeOrReopen, merge, moveToTop, remove, setTag } from '../../state/taskBatch.ts';
import { taskIn, useTaskLookup } from '../../state/tasks.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { ActionItems } from '../../ui/ActionItems.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import { MenuCheck } from '../../ui/SubMenu.tsx';
import styles from './SelectionBar.module.css';

/** How many tasks are selected, and their time. */
function Count({ count }: { readonly count: number }) {
  const t = useTranslate();
  const ids = useSelection((state) => state.ids);
  const time = useDrawn((copy) => {
    let sum = 0;
    for (const id of ids) {
      const task = taskIn(copy, id);
      if (task) sum += elapsed(counterOf(task), copy.now);
    }
    return formatHours(sum);
  });
  return (
    <span className={styles.count}>
      <output className="visually-hidden">{t('selection.spoken', { count })}</output>
      <span aria-hidden>{t('selection.count', { count })}</span>
      <span className={styles.time}>{time}</span>
    </span>
  );
}

type ButtonProps = { readonly label: string; readonly children: ReactNode };
type MenuProps = ButtonProps & { readonly icon: ReactElement };

const BarMenu = ({ label, icon, children }: MenuProps) => (
  <Menu
    trigger={
      <button type="button" className={styles.button} title={label}>
        {icon}
        <span className={styles.label}>{label}</span>
      </button>
    }
  >
    {children}
  </Menu>
);

function TagMenu({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useTranslate();
  const tags = useTags();
  return (
    <BarMenu label={t('menu.tag')} icon={<Tag size={16} aria-hidden />}>
      {tags.map((tag) => (
        <MenuCheck
          key={tag}
          checked={tasks.every((task) => task.tags.includes(tag))}
          onCheck={(isOn) => void setTag(tasks, tag, isOn)}
        >
          @{tag}
        </MenuCheck>
      ))}
      {tags.length > 0 && <MenuLine />}
      <MenuItem onClick={() => ui.open({ kind: 'tag', taskIds: tasks.map(({ id }) => id) })}>
        {t('menu.tag-add')}
      </MenuItem>
    </BarMenu>
  );
}

/** The tasks that the selected ones can be merged into: each of them. */
function MergeMenu({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useTranslate();
  const actions = tasks.map((task): Action => ({
    kind: 'item',
    label: t('menu.merge-into', { title: task.title }),
    run: () => merge(tasks, task),
  }));
  return (
    <BarMenu label={t('menu.merge')} icon={<Combine size={16} aria-hidden />}>
      <ActionItems actions={actions} />
    </BarMenu>
  );
}

function MoveMenu({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useTranslate();
  return (
    <BarMenu label={t('menu.move-short')} icon={<FolderInput size={16} aria-hidden />}>
      <MenuItem onClick={() => moveToTop(tasks)}>{t('menu.to-top')}</MenuItem>
      <MenuLine />
      <ActionItems actions={projectChoices(tasks)} />
    </BarMenu>
  );
}

/** Below the list while tasks are selected: how many, and what can be done with them. */
// oxlint-disable-next-line import/no-default-export -- What React loads late has to be one.
export default function SelectionBar() {
  const t = useTranslate();
  const ids = useSelection((state) => state.ids);
  // Drawn anew when one of them changes.
  useTaskLookup();
  const tasks = selectedTasks();
  if (ids.size === 0) return null;
  return (
    <section className={styles.bar} aria-label={t('selection.actions')} data-selection-bar>
      <Count count={ids.size} />
      <button
        type="button"
        className={styles.button}
        title={t(areDone(tasks) ? 'menu.reopen' : 'menu.complete')}
        onClick={() => void completeOrReopen(tasks)}
      >
        <Check size={16} aria-hidden />
        <span className={styles.label}>{t(areDone(tasks) ? 'menu.reopen' : 'menu.complete')}</span>
      </button>
      <MoveMenu tasks={tasks} />
      <BarMenu label={t('menu.plan')} icon={<CalendarDays size={16} aria-hidden />}>
        <ActionItems actions={planChoices(tasks)} />
      </BarMenu>
      <TagMenu tasks={tasks} />
      {tasks.length > 1 && <MergeMenu tasks={tasks} />}
      <button type="button" className={styles.button} title={t('menu.delete')} onClick={() => void remove(tasks)}>
        <Trash2 size={16} aria-hidden />
        <span className={styles.label}>{t('menu.delete')}</span>
      </button>
      <IconButton
        className={styles.clear}
        label={t('selection.clear')}
        onClick={() => {
          selection.clear();
          focusRegion('list');
        }}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}
