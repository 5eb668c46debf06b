import type { ImportPreview, Listed } from '#shared/contract/importing.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Fold } from './Fold.tsx';
import styles from './Import.module.css';
import { ScrollList } from './ScrollList.tsx';

const kinds = [
  ['newClients', 'importing.new-clients'],
  ['newProjects', 'importing.new-projects'],
  ['newTags', 'importing.new-tags'],
  ['newTasks', 'importing.new-tasks'],
] as const;

/** The clients, projects, tags and tasks that are new. */
export function NewThings({ preview }: { readonly preview: ImportPreview }) {
  const t = useTranslate();
  const shown = kinds.filter(([kind]) => preview[kind].count > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('importing.new')}</h3>
      {shown.map(([kind, label]) => (
        <Fold key={kind} label={t(label, { count: preview[kind].count })}>
          <Names label={t(label, { count: preview[kind].count })} names={preview[kind]} />
        </Fold>
      ))}
    </section>
  );
}

type NamesProps = { readonly label: string; readonly names: Listed<string> };

function Names({ label, names: { first, count } }: NamesProps) {
  const t = useTranslate();
  return (
    <ScrollList label={label} className={styles.names}>
      {first.map((name, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- Tasks may have the same name.
        <li key={at} className={styles.name}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {count > first.length && <li className={styles.more}>{t('importing.more', { count: count - first.length })}</li>}
    </ScrollList>
  );
}
