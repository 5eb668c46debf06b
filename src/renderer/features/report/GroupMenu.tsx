import { ListTree } from 'lucide-react';
import { groupings, GROUPINGS_MAX, usualSort } from '#shared/model/report.ts';
import type { Grouping } from '#shared/model/report.ts';
import { reportPage } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { SubMenu } from '../../ui/SubMenu.tsx';
import { ToolButton } from './ToolButton.tsx';

const levels = [1, 2, 3] as const satisfies { length: typeof GROUPINGS_MAX };

/** Groupings with another one, or none, at a level; what was at another level already changes places with it. */
function withLevel(groups: readonly Grouping[], index: number, grouping: Grouping | null): readonly Grouping[] {
  if (grouping === null) return groups.filter((_group, at) => at !== index);
  const other = groups.indexOf(grouping);
  const replaced = groups[index];
  const next = [...groups];
  next[index] = grouping;
  if (other === -1 || other === index) return next;
  return next.flatMap((group, at) => (at === other ? (replaced ?? []) : group));
}

/** Groups the report otherwise. If its lines become dates, or no longer are, they are sorted as is usual for them. */
function regroup(groups: readonly Grouping[]): void {
  const { query } = useReport.getState();
  const sort = usualSort(groups);
  reportPage.change({ groups, ...(sort.by !== usualSort(query.groups).by && { sort }) });
}

/** Selects what the lines are grouped by, on up to three levels. */
export function GroupMenu() {
  const t = useTranslate();
  const groups = useReport((state) => state.query.groups);
  const open = useReport((state) => state.groupsOpen);
  const names = groups.map((group) => t(`report.by-${group}`)).join(' › ') || t('report.by-none');
  return (
    <Menu
      open={open}
      onOpenChange={reportPage.openGroups}
      trigger={
        <ToolButton
          icon={<ListTree size={16} aria-hidden />}
          aria-label={t('report.grouped', { names })}
          title={t('report.grouped', { names })}
          text={names}
        />
      }
    >
      {levels.slice(0, groups.length + 1).map((level) => {
        const label = t(`report.level-${level}`);
        const chosen = groups[level - 1] ?? null;
        return (
          <SubMenu key={level} label={t('report.level-is', { level: label, name: t(`report.by-${chosen ?? 'none'}`) })}>
            <MenuChoice<Grouping | null>
              label={label}
              value={chosen}
              options={[
                ...groupings.map((value) => ({ value, label: t(`report.by-${value}`) })),
                { value: null, label: t('report.by-none') },
              ]}
              onChoose={(grouping) => regroup(withLevel(groups, level - 1, grouping))}
            />
          </SubMenu>
        );
      })}
    </Menu>
  );
}
