import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { anyEntry } from '#shared/model/report.ts';
import type { ReportFilter } from '#shared/model/report.ts';
import { useProjects } from '../../state/projects.ts';
import { reportPage } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Dot } from '../../ui/Dot.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import { MenuCheck, SubMenu } from '../../ui/SubMenu.tsx';
import { countFilters } from './filters.ts';
import { ToolButton } from './ToolButton.tsx';
import { useAllTags } from './useAllTags.ts';

type ListName = 'clients' | 'projects' | 'tags';
type Option<Value> = { readonly value: Value; readonly label: ReactNode };

const byName = new Intl.Collator(undefined, { numeric: true });

/** What the entries of a report can be filtered by: all clients, projects and tags there are, by name. */
function useOptions() {
  const t = useTranslate();
  const projects = useProjects();
  const clients = useSnapshotStore(({ snapshot }) => snapshot?.clients);
  const tags = useAllTags();
  return useMemo(() => {
    const names = [...(clients?.values() ?? [])].toSorted((a, b) => byName.compare(a.name, b.name));
    const none = (label: string) => ({ value: null, label });
    return {
      clients: [...names.map(({ id, name }) => ({ value: id, label: name })), none(t('report.no-client'))],
      projects: [
        ...projects.map(({ id, name, colour }) => ({
          value: id,
          label: (
            <>
              <Dot colour={colour} />
              {name}
            </>
          ),
        })),
        none(t('report.no-project')),
      ],
      tags: tags.toSorted(byName.compare).map((tag) => ({ value: tag, label: `@${tag}` })),
    };
  }, [projects, clients, tags, t]);
}

/** Selects which entries count. */
export function FilterMenu() {
  const t = useTranslate();
  const filter = useReport((state) => state.query.filter);
  const options = useOptions();
  // The text stands in the field beside it.
  const count = countFilters({ ...filter, text: '' });
  return (
    <Menu
      trigger={
        <ToolButton
          icon={<ListFilter size={16} aria-hidden />}
          text={count === 0 ? t('report.filter') : t('report.filter-count', { count })}
          isOn={count > 0}
        />
      }
    >
      <Checks name="clients" options={options.clients} chosen={filter.clients} />
      <Checks name="projects" options={options.projects} chosen={filter.projects} />
      {options.tags.length > 0 && <Checks name="tags" options={options.tags} chosen={filter.tags} />}
      <Either name="billable" label={t('report.billable')} />
      <Either name="billed" label={t('report.invoicing')} />
      {count > 0 && (
        <>
          <MenuLine />
          <MenuItem onClick={() => reportPage.filter({ ...anyEntry, text: filter.text })}>{t('report.clear')}</MenuItem>
        </>
      )}
    </Menu>
  );
}

type ChecksProps<Value> = {
  readonly name: ListName;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
};

function Checks<Value>({ name, options, chosen }: ChecksProps<Value>) {
  const t = useTranslate();
  const choose = (next: readonly Value[]) => reportPage.filter({ [name]: next });
  return (
    <SubMenu label={t(`report.${name}`)}>
      {options.map(({ value, label }) => (
        <MenuCheck
          key={String(value)}
          checked={chosen.includes(value)}
          onCheck={(on) => choose(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
        >
          {label}
        </MenuCheck>
      ))}
    </SubMenu>
  );
}

/** Selects entries that are billable or billed, those that are not, or both. */
function Either({ name, label }: { readonly name: 'billable' | 'billed'; readonly label: string }) {
  const t = useTranslate();
  const value = useReport((state) => state.query.filter[name]);
  return (
    <SubMenu label={label}>
      <MenuChoice<ReportFilter['billable']>
        label={label}
        value={value}
        options={[
          { value: null, label: t('report.any') },
          { value: true, label: t(`report.${name}`) },
          { value: false, label: t(`report.not-${name}`) },
        ]}
        onChoose={(chosen) => reportPage.filter({ [name]: chosen })}
      />
    </SubMenu>
  );
}
