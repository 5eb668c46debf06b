import type { ImportPreview, LineReason, Listed } from '#shared/contract/importing.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Fold } from './Fold.tsx';
import styles from './Import.module.css';
import { ScrollList } from './ScrollList.tsx';

/** What is left out, refused, or worth a look, each with the lines of the file. */
export function GoodToKnow({ preview }: { readonly preview: ImportPreview }) {
  const t = useTranslate();
  const { duplicates, overlaps, refused, flagged, skipped, dayEntries } = preview;
  const counts = [duplicates, overlaps, refused, flagged, skipped].map(({ count }) => count);
  if (Math.max(...counts, dayEntries) === 0) return null;
  const lines = ({ first, count }: Listed<number>) => ({
    texts: first.map((line) => t('importing.line', { line: String(line) })),
    count,
  });
  const reasons = <Reason extends string>(
    { first, count }: Listed<LineReason<Reason>>,
    textOf: (of: Reason, name: string) => string,
  ) => ({
    texts: first.map(({ line, reason, name = '' }) =>
      t('importing.line-reason', { line: String(line), reason: textOf(reason, name) }),
    ),
    count,
  });
  return (
    <section>
      <h3 className={styles.heading}>{t('importing.look')}</h3>
      <Lines
        label={t('importing.refused', { count: refused.count })}
        {...reasons(refused, (reason, name) => t(`import.refused-${reason}`, { name }))}
      />
      <Lines label={t('importing.duplicates', { count: duplicates.count })} {...lines(duplicates)} />
      <Lines label={t('importing.overlaps', { count: overlaps.count })} {...lines(overlaps)} />
      <Lines
        label={t('importing.flagged', { count: flagged.count })}
        {...reasons(flagged, (reason) => t(`import.flagged-${reason}`))}
      />
      <Lines
        label={t('importing.skipped', { count: skipped.count })}
        {...reasons(skipped, (reason) => t(`import.skipped-${reason}`))}
      />
      {dayEntries > 0 && <p className={styles.note}>{t('importing.day-only', { count: dayEntries })}</p>}
    </section>
  );
}

type LinesProps = { readonly label: string; readonly texts: readonly string[]; readonly count: number };

/** How many rows there are of a kind, and the first of them. */
function Lines({ label, texts, count }: LinesProps) {
  const t = useTranslate();
  if (count === 0) return null;
  return (
    <Fold label={label}>
      <ScrollList label={label} className={styles.lines}>
        {texts.map((text, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- A line may be there twice, and none of them moves.
          <li key={at}>{text}</li>
        ))}
        {count > texts.length && <li>{t('importing.more', { count: count - texts.length })}</li>}
      </ScrollList>
    </Fold>
  );
}
