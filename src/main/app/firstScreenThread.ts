import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { drawFirstScreen } from 'virtual:first-screen';
import { initialSlices } from '#shared/snapshot/slices.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';
import { writeStart } from '#shared/snapshot/start.ts';
import type { Start } from '#shared/snapshot/start.ts';
import { dayAt } from '#shared/time/day.ts';
import { systemClock as clock } from '../clock/systemClock.ts';
import { firstEnvironment, languageOf } from '../core/environment.ts';
import type { FirstPage } from '../desktop/windows/pageFiles.ts';
import { openFirstReader } from '../store/firstScreen.ts';
import type { FirstReader } from '../store/firstScreen.ts';
import type { DrawRequest, FirstScreenMessage } from './firstScreenWire.ts';

/** The lowest row, px: how many a window shows at most. */
const ROW_MIN = 38;
/** Rows beyond those that are visible: as many as the list draws of them. */
const MORE = 8;

/** The page without its content, and what it may run and look like: made by the build. */
const template = (): FirstPage =>
  JSON.parse(readFileSync(new URL('template.json', import.meta.url), 'utf8')) as FirstPage;

// oxlint-disable-next-line require-post-message-target-origin -- That is of pages; this is no window.
const send = (message: FirstScreenMessage): void => parentPort?.postMessage(message);

/** What the first screen is drawn from. Tasks of it have their whole truth; what features add is not there yet. */
function startOf(reader: FirstReader, { width, height, system }: DrawRequest): Start {
  const settings = reader.settings();
  const now = clock.now();
  const calendar = { zone: settings.zone ?? clock.zone(), dayStartsAt: settings.dayStartsAt };
  const day = dayAt(now, calendar);
  const { stored, below } = reader.load(day, Math.ceil(height / ROW_MIN) + MORE);
  const { tasks, projects, clients, invoices, away } = stored;
  const environment = firstEnvironment(languageOf(settings, system));
  const shown = { tasks, projects, clients, invoices, settings, away, day, calendar, environment };
  // The whole snapshot, of any revision, replaces it.
  const snapshot: Snapshot = {
    ...initialSlices,
    ...shown,
    past: { count: 0, changes: 0 },
    undo: null,
    redo: null,
    revision: 0,
  };
  return { snapshot, below, now, width, height };
}

const attributesOf = ({ snapshot: { settings, environment } }: Start): string =>
  `lang="${environment.locale}" data-theme="${settings.theme}" data-accent="${settings.accent}" data-density="${settings.density}"`;

async function draw(reader: FirstReader, request: DrawRequest): Promise<void> {
  const start = startOf(reader, request);
  reader.dispose();
  const { html, ...rest } = template();
  const drawn = await drawFirstScreen(start);
  // By functions: a text can have `$&` in it.
  const page = html
    .replace('<html>', () => `<html ${attributesOf(start)}>`)
    .replace('<!--screen-->', () => drawn)
    .replace('<!--now-->', () => String(start.now))
    .replace('<!--start-->', () => writeStart(start));
  send({ kind: 'drawn', ...rest, html: page });
}

const reader = openFirstReader(workerData as string);
if (reader) {
  parentPort?.once('message', (request: DrawRequest) => void draw(reader, request));
  send({ kind: 'found', bounds: reader.value('window.bounds'), theme: reader.settings().theme });
}
