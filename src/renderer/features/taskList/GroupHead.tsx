import type { Group } from '#shared/model/listView.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import styles from './GroupHead.module.css';

const nameOf = (group: Group, t: Translate): string =>
  group.kind === 'due' ? t(`due.${group.due}`) : (group.project?.name ?? t('toolbar.no-project'));

/** The heading of a group of tasks. */
export function GroupHead({ group, count }: { readonly group: Group; readonly count: number }) {
  const t = useTranslate();
  return (
    <h2 className={styles.head}>
      {group.kind === 'project' && group.project && <Dot colour={group.project.colour} />}
      {nameOf(group, t)}
      <span className={styles.count}>{count}</span>
    </h2>
  );
}
