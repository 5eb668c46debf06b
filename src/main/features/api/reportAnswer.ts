import { parseGroups, parseRounding } from '#shared/commandLine/askedReport.ts';
import type { AskedReport } from '#shared/commandLine/askedReport.ts';
import { parseDateRange, rangeNames } from '#shared/commandLine/dateRange.ts';
import { isProblem } from '#shared/commandLine/problem.ts';
import type { Problem } from '#shared/commandLine/problem.ts';
import { reportFormats } from '#shared/model/exporting.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { plainReport } from '#shared/model/report.ts';
import { askedQuery } from '../../core/askedQuery.ts';
import type { Core } from '../../core/core.ts';
import type { WriteReport, WrittenReport } from '../../core/reportWriter.ts';

type Refused = { readonly status: number; readonly rejection: Rejection };

const wrong = (detail: string): Refused => ({ status: 400, rejection: { code: 'bad-request', params: { detail } } });

const flags: Readonly<Record<string, boolean>> = { 1: true, true: true, 0: false, false: false };

/** What a parameter can be, for a client that sent something else. */
function refusalOf(found: Problem, params: URLSearchParams): Refused {
  const { code } = found;
  if (code === 'no-such-client') return { status: 404, rejection: { code: 'client-not-found' } };
  if (code === 'no-such-project') return { status: 404, rejection: { code: 'project-not-found' } };
  if (code === 'needs-groups') return wrong(`group: ${found.word}`);
  if (code === 'needs-rounding') return wrong(`round: up:15, down:15, nearest:15; ${found.word}`);
  if (code === 'range-reversed') return wrong(`range: ${params.get('range')}`);
  return wrong(`range: ${rangeNames.join(', ')}, 2026, 2026-11, 2026-11-26, 2026-10-01..2026-10-31`);
}

function readFlag(params: URLSearchParams, name: string): boolean | null | Refused {
  const typed = params.get(name);
  if (typed === null) return null;
  return Object.hasOwn(flags, typed) ? (flags[typed] ?? null) : wrong(`${name}: 1, 0`);
}

const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'rejection' in value;

function readAsked(params: URLSearchParams): AskedReport | Problem | Refused {
  const [range, group, round] = ['range', 'group', 'round'].map((name) => params.get(name));
  const typed = range == null ? plainReport.range : parseDateRange(range);
  if (isProblem(typed)) return typed;
  const groups = group == null ? plainReport.groups : parseGroups(group);
  if (isProblem(groups)) return groups;
  const rounding = round == null ? plainReport.rounding : parseRounding(round);
  if (isProblem(rounding)) return rounding;
  const billable = readFlag(params, 'billable');
  if (isRefused(billable)) return billable;
  const billed = readFlag(params, 'billed');
  if (isRefused(billed)) return billed;
  const [clients = [], projects = [], tags = []] = ['client', 'project', 'tag'].map((name) => params.getAll(name));
  return { range: typed, groups, rounding, clients, projects, tags, billable, billed };
}

/** A report, as JSON or as a file of another format. @throws StoreError */
export async function reportAnswer(
  core: Core,
  params: URLSearchParams,
  write: WriteReport,
): Promise<{ readonly file: WrittenReport } | Refused> {
  const typed = params.get('format') ?? 'json';
  const format = reportFormats.find((one) => one === typed);
  if (format === undefined) return wrong(`format: ${reportFormats.join(', ')}`);
  const asked = readAsked(params);
  if (isRefused(asked)) return asked;
  const query = isProblem(asked) ? asked : askedQuery(core, asked);
  if (isProblem(query)) return refusalOf(query, params);
  return { file: await write(core.report(query), query, format) };
}
