import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFirstScreen } from 'virtual:first-screen';
import type { Settings } from '#shared/settings/index.ts';
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
import type { DrawRequest, FirstScreen } from './firstScreen.ts';

// A program of its own, which the build makes of this file and the page's components. It is loaded while Chromium makes the
// window, so it has nothing that the first screen does not need.

/** The lowest row, px: how many a window shows at most. */
const ROW_MIN = 38;
/** Rows beyond those that are visible: as many as the list draws of them. */
const MORE = 8;

/** The page without its content, and what it may run and look like: made by the build. */
type Template = Omit<FirstPage, 'body'> & { readonly body: string };

const template = (): Template =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'template.json'), 'utf8')) as Template;

/** What the first screen is drawn from. Tasks of it have their whole truth; what features add is not there yet. */
function startOf(reader: FirstReader, settings: Settings, { width, height, system }: DrawRequest): Start {
  const now = clock.now();
  const calendar = { zone: settings.zone ?? clock.zone(), dayStartsAt: settings.dayStartsAt };
  const day = dayAt(now, calendar);
  const { stored, below } = reader.load(day, Math.ceil(height / ROW_MIN) + MORE);
  const { tasks, projects, clients, invoices, away } = stored;
  const environment = firstEnvironment(languageOf(settings, system));
  const shown = { tasks, projects, clients, invoices, settings, away, day, calendar, environment };
  const past = { count: 0, changes: 0 };
  // The whole snapshot, of any revision, replaces it.
  const snapshot: Snapshot = { ...initialSlices, ...shown, past, undo: null, redo: null, revision: 0 };
  return { snapshot, below, now, width, height };
}

/** Closes the database where something fails: nobody else does. */
function attemptWith<Result>(reader: FirstReader, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    reader.dispose();
    throw error;
  }
}

function pageOf(reader: FirstReader, settings: Settings, request: DrawRequest): FirstPage {
  const { theme, accent, density } = settings;
  const { locale } = languageOf(settings, request.system);
  const { head, body, ...rest } = template();
  const attributes = `lang="${locale}" data-theme="${theme}" data-accent="${accent}" data-density="${density}"`;
  return {
    ...rest,
    head: head.replace('<html>', `<html ${attributes}>`),
    async body() {
      const start = attemptWith(reader, () => startOf(reader, settings, request));
      reader.dispose();
      const drawn = await drawFirstScreen(start);
      // By functions: a text can have `$&` in it.
      return body.replace('<!--screen-->', () => drawn).replace('<!--start-->', () => writeStart(start));
    },
  };
}

/**
 * The first screen of the database at `path`, which this process has open or not; null if whoever opens it has more to do
 * first. Throws SQLite's errors.
 */
export function openFirstScreen(path: string, isOpen: boolean): FirstScreen | null {
  const reader = openFirstReader(path, isOpen);
  if (!reader) return null;
  return attemptWith(reader, () => {
    const settings = reader.settings();
    return {
      bounds: reader.value('window.bounds'),
      theme: settings.theme,
      page: (request: DrawRequest) => attemptWith(reader, () => pageOf(reader, settings, request)),
    };
  });
}
