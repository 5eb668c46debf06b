import { Switch } from '@base-ui/react/switch';
import { RotateCw, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { AddedCalendar } from '#shared/settings/calendars.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { bridge } from '../../bridge.ts';
import { useSnapshotStore } from '../../state/snapshotStore.ts';
import { ui } from '../../state/ui.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import rowStyles from '../../ui/Row.module.css';
import styles from './Calendars.module.css';
import { useMoment } from './useMoment.ts';

type Props = { readonly calendar: AddedCalendar };

/** Where a calendar comes from. The rest of an address may be a secret, and is not shown. */
function whereOf({ kind, location }: AddedCalendar, t: Translate): string {
  if (kind === 'url') return t('calendars.from', { host: new URL(location).hostname });
  return t('calendars.file', { name: location.split(/[\\/]/u).at(-1) ?? location });
}

/** When a calendar was last current, and why not now. */
function useStatus({ calendar }: Props) {
  const t = useTranslate();
  const moment = useMoment();
  const status = useSnapshotStore(({ snapshot }) => snapshot?.calendars.statuses[calendar.id]);
  const where = whereOf(calendar, t);
  const checkedAt = status?.checkedAt ?? null;
  const why = status?.problem ? t(`rejection.${status.problem.code}`, status.problem.params) : null;
  const isKept = why !== null && checkedAt !== null && status?.problem?.code !== 'calendar-cut';
  return {
    detail:
      checkedAt === null
        ? t('calendars.unchecked', { where })
        : t('calendars.checked', { where, moment: moment(checkedAt) }),
    problem: isKept ? t('calendars.problem', { why }) : why,
  };
}

/** The name of a calendar, which can be typed over. It is stored on blur or Enter; an empty one is not. */
function NameField({ calendar: { id, name } }: Props) {
  const t = useTranslate();
  const [typed, setTyped] = useState(name);
  const store = (): void => {
    const isNew = typed.trim() !== '' && typed !== name;
    if (isNew) void bridge().request('calendars:change', id, { name: typed });
    else setTyped(name);
  };
  return (
    <input
      className={styles.name}
      aria-label={t('calendars.name', { name })}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store();
      }}
    />
  );
}

/** A calendar: its name, whether it is shown, and what became of the last attempt to read it. */
export function CalendarRow({ calendar }: Props) {
  const t = useTranslate();
  const detailId = useId();
  const { id, name, isOn } = calendar;
  const { detail, problem } = useStatus({ calendar });

  async function remove(): Promise<void> {
    const answer = await bridge().request('calendars:remove', id);
    if (answer.ok) ui.toast(t('calendars.removed', { name }), 'undo');
    else ui.toastFailure(answer.message);
  }

  return (
    <li className={styles.calendar}>
      <div className={styles.text}>
        <NameField key={name} calendar={calendar} />
        <p id={detailId} className={rowStyles.detail}>
          {detail}
        </p>
        {problem !== null && (
          <p role="alert" className={rowStyles.problem}>
            {problem}
          </p>
        )}
      </div>
      <IconButton
        label={t('calendars.refresh', { name })}
        disabled={!isOn}
        onClick={() => void bridge().request('calendars:refresh', id)}
      >
        <RotateCw size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('calendars.remove', { name })} onClick={() => void remove()}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
      <Switch.Root
        className={rowStyles.switch}
        aria-label={t('calendars.show', { name })}
        aria-describedby={detailId}
        checked={isOn}
        onCheckedChange={(checked) => void bridge().request('calendars:change', id, { isOn: checked })}
      >
        <Switch.Thumb className={rowStyles.thumb} />
      </Switch.Root>
    </li>
  );
}
