import { useTranslate } from '../../state/useTranslate.ts';
import { SelectRow, SwitchRow } from '../../ui/Row.tsx';
import { useSettings } from '../../state/useSettings.ts';

const WORK = [15, 20, 25, 30, 40, 45, 50, 60, 90];
const SHORT = [3, 5, 10, 15];
const LONG = [10, 15, 20, 30, 45];
const AFTER = [2, 3, 4, 5, 6];

/** Phases of focused work: how long they are, and what their end does. */
export function FocusSettings() {
  const t = useTranslate();
  const { settings, change } = useSettings();
  /** A choice of numbers; one that is none of them, as a script may have set it, is among them too. */
  const options = (values: readonly number[], own: number, label: 'settings.away-minutes' | 'settings.focus-count') =>
    [...new Set([...values, own])]
      .toSorted((a, b) => a - b)
      .map((count) => ({ value: String(count), label: t(label, { count }) }));
  const { focusWorkMinutes: work, focusShortBreakMinutes: short, focusLongBreakMinutes: long } = settings;
  return (
    <>
      <SelectRow
        label={t('settings.focus-work')}
        detail={t('settings.focus-work-detail')}
        value={String(work)}
        options={options(WORK, work, 'settings.away-minutes')}
        onChange={(value) => change({ focusWorkMinutes: Number(value) })}
      />
      <SelectRow
        label={t('settings.focus-short')}
        detail={t('settings.focus-short-detail')}
        value={String(short)}
        options={options(SHORT, short, 'settings.away-minutes')}
        onChange={(value) => change({ focusShortBreakMinutes: Number(value) })}
      />
      <SelectRow
        label={t('settings.focus-long')}
        detail={t('settings.focus-long-detail')}
        value={String(long)}
        options={options(LONG, long, 'settings.away-minutes')}
        onChange={(value) => change({ focusLongBreakMinutes: Number(value) })}
      />
      <SelectRow
        label={t('settings.focus-after')}
        detail={t('settings.focus-after-detail')}
        value={String(settings.focusLongBreakAfter)}
        options={options(AFTER, settings.focusLongBreakAfter, 'settings.focus-count')}
        onChange={(value) => change({ focusLongBreakAfter: Number(value) })}
      />
      <SwitchRow
        label={t('settings.focus-pauses')}
        detail={t('settings.focus-pauses-detail')}
        checked={settings.focusPausesInBreaks}
        onChange={(focusPausesInBreaks) => change({ focusPausesInBreaks })}
      />
      <SwitchRow
        label={t('settings.focus-sound')}
        detail={t('settings.focus-sound-detail')}
        checked={settings.focusSound}
        onChange={(focusSound) => change({ focusSound })}
      />
    </>
  );
}
