import { translator } from '#shared/i18n/translator.ts';
import type { Figures, Report, ReportEntry, ReportLine } from '#shared/model/report.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const english = { translate: translator('en'), region: 'en-GB' } as const;
export const russian = { translate: translator('ru'), region: 'ru-RU' } as const;

const noFigures: Figures = { tracked: 0, elapsed: 0, rounded: 0, billable: 0, amounts: {}, entries: 0, running: 0 };

/** Figures of time that nothing overlaps or rounds; all of it is billable if it has an amount. */
export const figures = (time: number, entries: number, amounts: Figures['amounts'] = {}): Figures => ({
  ...noFigures,
  tracked: time,
  elapsed: time,
  rounded: time,
  billable: Object.keys(amounts).length > 0 ? time : 0,
  amounts,
  entries,
});

/** A line; its key is its name, and there is none without a name. */
export const line = (name: string, of: Figures, lines: readonly ReportLine[] = []): ReportLine => ({
  key: name === '' ? null : name,
  name,
  colour: null,
  figures: of,
  lines,
});

export const report = (
  groups: Report['groups'],
  total: Figures,
  lines: readonly ReportLine[],
  rest: Partial<Report> = {},
): Report => ({ at: 0, from: '2026-03-01', to: '2026-03-31', groups, total, lines, ...rest });

/** March for two clients' projects in two currencies, and one project without a client. */
export const march = report(['client', 'project'], figures(4.5 * HOUR, 6, { USD: 5000, EUR: 24_050 }), [
  line('Acme', figures(3 * HOUR, 4, { EUR: 24_050 }), [
    line('Website', figures(2 * HOUR + 20 * MINUTE, 3, { EUR: 20_050 })),
    line('Shop', figures(40 * MINUTE, 1, { EUR: 4000 })),
  ]),
  line('=Beta', figures(HOUR, 1, { USD: 5000 }), [line('A|B', figures(HOUR, 1, { USD: 5000 }))]),
  line('', figures(30 * MINUTE, 1), [line('', figures(30 * MINUTE, 1))]),
]);

/** Entry 7: two hours for Acme on a winter morning in Berlin. */
export const entry = (rest: Partial<ReportEntry> = {}): ReportEntry => ({
  id: 7,
  startedAt: Date.UTC(2026, 2, 4, 8, 30),
  endedAt: Date.UTC(2026, 2, 4, 10, 30),
  zone: 'Europe/Berlin',
  date: '2026-03-04',
  dayOnly: false,
  client: 'Acme',
  project: 'Website',
  task: 'Header',
  note: '',
  tags: ['design', 'urgent'],
  duration: 2 * HOUR,
  rounded: 2 * HOUR,
  billable: true,
  rate: { perHour: 8500, currency: 'EUR' },
  amount: 17_000,
  invoiceId: null,
  invoice: '',
  ...rest,
});
