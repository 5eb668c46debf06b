import { useState } from 'react';
import type { CommandOf } from '#shared/commands/command.ts';
import { formatAmount } from '#shared/format/amount.ts';
import { usualCurrency } from '#shared/format/currency.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { inheritedRate } from '#shared/model/inheritance.ts';
import type { Levels } from '#shared/model/inheritance.ts';
import { RATE_MAX, rateOn } from '#shared/model/rate.ts';
import type { Rates } from '#shared/model/rate.ts';
import { parseMoney } from '#shared/parse/money.ts';
import { isDate } from '#shared/time/date.ts';
import { bridge } from '../../bridge.ts';
import { sendCommand } from '../../state/commands.ts';
import { useRegion, useSnapshotStore } from '../../state/snapshotStore.ts';
import { useTranslate } from '../../state/useTranslate.ts';

/** Whose rate it is. */
export type RateOwner = CommandOf<'setRate'>['of'];

/** From when a changed rate applies. `date`: as typed. */
export type From = { readonly kind: 'beginning' | 'today' | 'date'; readonly date: string };

export type RateProps = {
  readonly of: RateOwner;
  readonly rates: Rates;
  /** The levels that count while it has none; null for the settings, above which there is nothing. */
  readonly above: Levels | null;
  /** The currency of a first rate; null: the inherited one, or the usual one of the region. */
  readonly currency: string | null;
};

/** What is wrong with the amount or the date, if anything is. */
type Problems = { readonly amount?: string | null; readonly date?: string | null };

type Typed = { readonly text: string; readonly currency: string };

/** The typed amount, minor units (null for none), or what is wrong with it. */
function read({ text, currency }: Typed, region: string, t: Translate) {
  if (text.trim() === '') return { perHour: null } as const;
  const parsed = parseMoney(text, currency, region, RATE_MAX);
  return parsed.ok ? ({ perHour: parsed.value } as const) : ({ wrong: t(`typed.${parsed.code}`) } as const);
}

/** The date from which it applies, null for always; undefined if none was chosen. */
function dateOf({ kind, date }: From, today: string): string | null | undefined {
  if (kind === 'date') return isDate(date) ? date : undefined;
  return kind === 'today' ? today : null;
}

/** The rate of today as it is stored, with the currency that a first one gets. */
function useStored({ rates, above, currency }: RateProps) {
  const region = useRegion();
  const today = useSnapshotStore(({ snapshot }) => snapshot?.day.date ?? '');
  const current = rateOn(rates, today);
  const inherited = above && inheritedRate(above, today);
  const perHour = current?.perHour ?? null;
  const code = current?.currency ?? currency ?? inherited?.rate.currency ?? usualCurrency(region);
  const typed: Typed = { text: perHour === null ? '' : formatAmount(perHour, code, region), currency: code };
  return { region, today, inherited, perHour, typed };
}

/**
 * The field of an hourly rate. The first one applies to all time; when there is one and it changes, the person is asked
 * from when.
 */
export function useRate(props: RateProps) {
  const t = useTranslate();
  const { of, rates } = props;
  const { region, today, inherited, perHour: before, typed: stored } = useStored(props);
  const [edited, setEdited] = useState<Typed | null>(null);
  const [from, setFrom] = useState<From>({ kind: 'today', date: '' });
  const [problems, setProblems] = useState<Problems>({});
  const typed = edited ?? stored;
  const parsed = read(typed, region, t);
  const isSame =
    'perHour' in parsed && parsed.perHour === before && (before === null || typed.currency === stored.currency);
  const isAsking = rates.length > 0 && edited !== null && !isSame;
  const at = isAsking ? dateOf(from, today) : null;

  function edit(part: Partial<Typed>): void {
    setEdited({ ...typed, ...part });
    setProblems({});
  }

  function discard(): void {
    setEdited(null);
    setFrom({ kind: 'today', date: '' });
    setProblems({});
  }

  function check(): boolean {
    const amount = 'wrong' in parsed ? parsed.wrong : null;
    const date = at === undefined ? t('typed.date-empty') : null;
    setProblems({ amount, date });
    return amount === null && date === null;
  }

  return {
    ...typed,
    inherited,
    /** What is wrong with the amount; null if nothing is. */
    problem: problems.amount ?? null,
    dateProblem: problems.date ?? null,
    isAsking,
    from,
    /** The first later date at which another rate applies; null if there is none. */
    until: rates.find((rate) => rate.from !== null && at !== undefined && rate.from > (at ?? ''))?.from ?? null,
    edit,
    choose(next: Partial<From>): void {
      setFrom({ ...from, ...next });
      setProblems({});
    },
    discard,
    /** Says what is wrong with what was typed. Returns whether it can be stored. */
    check,
    /** Stores what was typed. Returns whether nothing is left to store; otherwise says why. */
    async save(): Promise<boolean> {
      if (edited === null || isSame) return true;
      if (!check() || at === undefined || 'wrong' in parsed) return false;
      // While nothing is running, the day that is drawn may be over.
      const isToday = isAsking && from.kind === 'today';
      const since = isToday ? await bridge<'clock:today'>().request('clock:today') : at;
      const { perHour } = parsed;
      const answer = await sendCommand({ type: 'setRate', of, perHour, currency: typed.currency, from: since });
      if (answer.ok) discard();
      else setProblems({ amount: answer.message });
      return answer.ok;
    },
  };
}

export type RateForm = ReturnType<typeof useRate>;
