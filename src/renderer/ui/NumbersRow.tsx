import { formatTime } from '#shared/format/clockTime.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { settingOf } from '#shared/settings/index.ts';
import type { Numbers, Unit } from '#shared/settings/edit.ts';
import { optionOf } from '#shared/settings/texts.ts';
import type { PlainName } from '#shared/settings/texts.ts';
import { useRegion } from '../state/snapshotStore.ts';
import { useTranslate } from '../state/useTranslate.ts';
import { SelectRow } from './Row.tsx';

const MINUTE = 60_000;
const NONE = 'none';

/** Formats a number in each unit. */
const units: Readonly<Record<Unit, (count: number, t: Translate, region: string) => string>> = {
  minutes: (count, t) => t('settings.unit-minutes', { count }),
  hours: (count, t) => t('settings.unit-hours', { count }),
  sessions: (count, t) => t('settings.unit-sessions', { count }),
  duration: (count, t) => t('format.hours-minutes', { hours: Math.floor(count / 60), minutes: count % 60 }),
  time: (count, _t, region) => formatTime(count * MINUTE, 'UTC', region),
};

type Props = {
  readonly name: PlainName;
  readonly edit: Numbers;
  readonly label: string;
  readonly detail: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** A choice of numbers, including none if the setting allows it. */
export function NumbersRow({ name, edit: { unit, offered }, value, onChange, ...texts }: Props) {
  const t = useTranslate();
  const region = useRegion();
  const counts = [...new Set(value === null ? offered : [...offered, value])].toSorted((a, b) => a - b);
  const none = settingOf(name).kind.kind === 'orNone' ? [{ value: NONE, label: t(optionOf(name, NONE)) }] : [];
  return (
    <SelectRow
      {...texts}
      value={String(value ?? NONE)}
      options={[...none, ...counts.map((count) => ({ value: String(count), label: units[unit](count, t, region) }))]}
      onChange={(chosen) => onChange(chosen === NONE ? null : Number(chosen))}
    />
  );
}
