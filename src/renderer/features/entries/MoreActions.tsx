import { useEffect, useState } from 'react';
import type { Command } from '#shared/commands/command.ts';
import { wallTime } from '#shared/time/day.ts';
import type { Neighbours, TimeEntry } from '#shared/model/timeEntry.ts';
import { formatDate } from '#shared/format/clockTime.ts';
import { instantsAfter } from '#shared/parse/entryTimes.ts';
import type { Reading } from '#shared/parse/entryTimes.ts';
import { bridge } from '../../bridge.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './MoreActions.module.css';
import { canJoin } from '../../ui/entries/canJoin.ts';
import { rangeOf } from '../../ui/entries/entryText.ts';

type Props = {
  readonly entry: TimeEntry;
  readonly reading: Reading;
  readonly onSend: (command: Command) => void;
};

/** The entries of the same task next to this one in time. */
function useNeighbours({ id }: TimeEntry): Neighbours {
  const [neighbours, setNeighbours] = useState<Neighbours>({ previous: null, next: null });
  useEffect(() => {
    void bridge()
      .request('entries:neighbours', id)
      .then((found) => found.ok && setNeighbours(found.value));
  }, [id]);
  return neighbours;
}

/** What can be done with an entry beside changing its fields. Each is done at once, on the entry as it is stored. */
export function MoreActions({ entry, reading, onSend }: Props) {
  const t = useTranslate();
  const neighbours = useNeighbours(entry);
  const { calendar } = reading;
  const { previous, next } = neighbours;
  const [splitAt, setSplitAt] = useState('');
  const [judged, setJudged] = useState(false);
  const { region } = reading;
  const { zone } = calendar;
  const entryId = entry.id;
  const { date } = wallTime(entry.startedAt, zone);
  /** When a neighbour was, with its date where that is another. */
  const when = (other: TimeEntry): string => {
    const day = wallTime(other.startedAt, zone).date;
    const range = rangeOf(other, zone, region, t);
    return day === date ? range : `${formatDate(day, date, region)}, ${range}`;
  };
  const found = instantsAfter(splitAt, entry.startedAt, reading);
  const [at] = found.ok ? found.value : [];

  function split(): void {
    setJudged(true);
    if (at !== undefined) onSend({ type: 'splitEntry', entryId, at });
  }

  return (
    <div className={styles.actions}>
      <div className={styles.split}>
        <Field
          label={t('entry.split-at')}
          value={splitAt}
          error={judged && !found.ok ? t(`typed.${found.code}`) : null}
          onType={(text) => {
            setSplitAt(text);
            setJudged(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter in this field splits; in the others it saves.
            event.preventDefault();
            split();
          }}
        />
        <Button onClick={split}>{t('entry.split')}</Button>
      </div>
      <div className={styles.buttons}>
        {previous && canJoin(previous, entry, calendar) && (
          <Button onClick={() => onSend({ type: 'mergeEntries', entryId, other: previous.id })}>
            {t('entry.merge-previous', { range: when(previous) })}
          </Button>
        )}
        {next && canJoin(entry, next, calendar) && (
          <Button onClick={() => onSend({ type: 'mergeEntries', entryId, other: next.id })}>
            {t('entry.merge-next', { range: when(next) })}
          </Button>
        )}
        <Button onClick={() => onSend({ type: 'startAtLastEnd', entryId })}>{t('entry.start-at-last-end')}</Button>
        {entry.endedAt !== null && (
          <Button onClick={() => onSend({ type: 'continueEntry', entryId })}>{t('entry.continue')}</Button>
        )}
      </div>
    </div>
  );
}
