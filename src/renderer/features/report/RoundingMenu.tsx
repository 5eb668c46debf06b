import { Clock } from 'lucide-react';
import { roundingMinutes } from '#shared/model/report.ts';
import type { Rounding } from '#shared/model/report.ts';
import { reportPage } from '../../state/report.ts';
import { useReport } from '../../state/reportState.ts';
import { useTranslate } from '../../state/useTranslate.ts';
import { Menu, MenuChoice } from '../../ui/Menu.tsx';
import { ToolButton } from './ToolButton.tsx';

type Rounded = Extract<Rounding, { minutes: number }>;

/** What rounding begins with: the quarters of an hour that most invoices have. */
const usual: Rounded = { mode: 'nearest', minutes: 15, per: 'entry' };

/** Selects how time is rounded. Nothing is stored rounded. */
export function RoundingMenu() {
  const t = useTranslate();
  const rounding = useReport((state) => state.query.rounding);
  const isOn = rounding.mode !== 'none';
  const length = (minutes: number) =>
    t('format.hours-minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  const how = isOn
    ? `${t(`report.round-${rounding.mode}`)}, ${length(rounding.minutes)}`
    : t(`report.round-${rounding.mode}`);
  return (
    <Menu
      trigger={
        <ToolButton
          icon={<Clock size={16} aria-hidden />}
          aria-label={t('report.rounded-to', { how })}
          title={t('report.rounded-to', { how })}
          text={isOn ? length(rounding.minutes) : t('report.rounding')}
          isOn={isOn}
        />
      }
    >
      <MenuChoice<Rounding['mode']>
        staysOpen
        label={t('report.rounding')}
        value={rounding.mode}
        options={(['none', 'up', 'down', 'nearest'] as const).map((value) => ({
          value,
          label: t(`report.round-${value}`),
        }))}
        onChoose={(mode) =>
          reportPage.change({ rounding: mode === 'none' ? { mode } : { ...usual, ...rounding, mode } })
        }
      />
      {isOn && (
        <>
          <MenuChoice<Rounded['minutes']>
            staysOpen
            label={t('report.round-minutes')}
            value={rounding.minutes}
            options={roundingMinutes.map((value) => ({ value, label: length(value) }))}
            onChoose={(minutes) => reportPage.change({ rounding: { ...rounding, minutes } })}
          />
          <MenuChoice<Rounded['per']>
            staysOpen
            label={t('report.round-per')}
            value={rounding.per}
            options={(['entry', 'taskDay', 'line'] as const).map((value) => ({
              value,
              label: t(`report.per-${value}`),
            }))}
            onChoose={(per) => reportPage.change({ rounding: { ...rounding, per } })}
          />
        </>
      )}
    </Menu>
  );
}
