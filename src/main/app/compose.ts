import { app } from 'electron';
import type { Locale } from '#shared/i18n/translate.ts';
import { applyLanguage } from '../core/environment.ts';
import type { Executors } from '../core/executors.ts';
import { createCheckpoints } from '../core/checkpoints.ts';
import { createHeartbeat } from '../core/heartbeat.ts';
import { createTicker } from '../core/ticker.ts';
import { createCrashDumps } from '../desktop/crashDumps.ts';
import { createGlobalShortcuts } from '../desktop/globalShortcuts.ts';
import { createGraphics } from '../desktop/graphics.ts';
import { createLinks } from '../desktop/linkScheme.ts';
import { createLoginFeature } from '../desktop/loginFeature.ts';
import { createMenuEntry } from '../desktop/menuEntry.ts';
import { installableClient, ownProgram } from '../desktop/ownProgram.ts';
import { plainFetch } from '../desktop/plainFetch.ts';
import { createSecrets } from '../desktop/secrets.ts';
import { createShortcutWords } from '../desktop/shortcutWords.ts';
import { createTidying } from '../desktop/tidyMemory.ts';
import { createTrayFeature } from '../desktop/tray/index.ts';
import { createWindowFeature } from '../desktop/windowFeature.ts';
import { createTheme } from '../desktop/windows/theme.ts';
import { createAboutFeature } from '../features/about/index.ts';
import { createApiFeature } from '../features/api/index.ts';
import { createAwayFeature } from '../features/away/index.ts';
import { createBudgetsFeature } from '../features/budgets/index.ts';
import { createBackupsFeature } from '../features/backups/index.ts';
import { createCalendarsFeature } from '../features/calendars/index.ts';
import { createCommandLineFeature } from '../features/commandLine/index.ts';
import { createDesktopStatusFeature } from '../features/desktopStatus/index.ts';
import { createExchangeFeature } from '../features/exchange/index.ts';
import { createFocusFeature } from '../features/focus/index.ts';
import { createLinksFeature } from '../features/links/index.ts';
import { createOnboardingFeature } from '../features/onboarding/index.ts';
import { createRemindersFeature } from '../features/reminders/index.ts';
import { createReportsFeature } from '../features/reports/index.ts';
import { createTeamFeature } from '../features/team/index.ts';
import { createProcessBroker } from '../features/team/processBroker.ts';
import { createUpdatesFeature } from '../features/updates/index.ts';
import { serve } from '../ipc/serve.ts';
import { createBackups } from '../store/backups.ts';
import type { Opened } from '../store/database.ts';
import { aboutSources, showRuntimeLicences } from './aboutSources.ts';
import { createBase } from './base.ts';
import type { Base } from './base.ts';
import { createCarryOut } from './carryOut.ts';
import type { Words } from './commandLine.ts';
import { removeLeftCopy } from './leftCopy.ts';
import { systemRegion } from './environment.ts';
import type { Early } from './early.ts';
import type { Ground } from './ground.ts';
import { forkBroker } from './forkBroker.ts';
import { forkCalendars } from './forkCalendars.ts';
import { createJobTools, jobPartsOf } from './jobParts.ts';
import { createRunJob } from './jobs.ts';
import { live } from './lifecycle.ts';
import { pagesOf } from './pages.ts';
import { createReportWriter } from './reportWriter.ts';
import { updateHost } from './updateHost.ts';

/** Creates every feature, once. They are listed here; core and ticker name none. */
function createFeatures(
  { context, store, windows, loaded, isWayland, idle }: Base,
  tools: ReturnType<typeof createJobTools>,
  early: Early | null,
) {
  const onboarding = createOnboardingFeature(context, app.getVersion(), windows.main.isSeen);
  const backups = createBackups(store, context.clock, context.core.snapshot);
  const { clock, core } = context;
  const settings = () => core.snapshot().settings;
  const sources = aboutSources({ clock, store, backups, settings, idleSource: idle.name });
  const about = createAboutFeature(context, { ...sources, showRuntimeLicences });
  return {
    tray: createTrayFeature(context, windows),
    shortcuts: createGlobalShortcuts(context, { isWayland, whenLoaded: loaded, takesPress: onboarding.takesPress }),
    login: createLoginFeature(context),
    windows: createWindowFeature(context, windows),
    linkScheme: createLinks((rejection) => context.desktop.notify('Stint', context.explain(rejection))),
    away: createAwayFeature(context),
    heartbeat: createHeartbeat(context.core, context.clock),
    focus: createFocusFeature(context),
    reminders: createRemindersFeature(context),
    budgets: createBudgetsFeature(context),
    onboarding,
    reports: createReportsFeature(context),
    exchange: createExchangeFeature(context, { imports: store.imports, ...tools }),
    links: createLinksFeature(context),
    api: createApiFeature(context, createReportWriter(context, tools.printPdf)),
    desktopStatus: createDesktopStatusFeature(context),
    calendars: createCalendarsFeature(context, { fetch: plainFetch, startProcess: forkCalendars }),
    team: createTeamFeature(context, createProcessBroker(forkBroker), createSecrets),
    about,
    commandLine: createCommandLineFeature(context, {
      runJob: createRunJob(jobPartsOf(context, store, tools)),
      version: app.getVersion(),
      diagnose: about.diagnose,
      program: ownProgram(),
      client: installableClient(),
      opened: early?.commandLine ?? null,
    }),
    updates: createUpdatesFeature(context, updateHost(windows.letGo)),
    backups: createBackupsFeature(context, backups),
  };
}

type Features = ReturnType<typeof createFeatures>;

/** The commands that features carry out. A missing one does not compile. */
const executorsOf = ({ windows, focus, links, team }: Features): Executors => ({
  ...windows.commands,
  ...focus.commands,
  ...links.commands,
  ...team.commands,
});

/** The requests of the main window that features handle. A missing one does not compile. */
const requestsOf = (features: Features) => ({
  ...features.about.requests,
  ...features.shortcuts.requests,
  ...features.login.requests,
  ...features.windows.requests,
  ...features.reports.requests,
  ...features.exchange.requests,
  ...features.onboarding.requests,
  ...features.api.requests,
  ...features.commandLine.requests,
  ...features.team.requests,
  ...features.backups.requests,
  ...features.updates.requests,
  ...features.calendars.requests,
});

/**
 * The composition root: store → core → features → views → lifecycle. `early`: what is there by now, if anything. Returns
 * what carries out the words of a command line.
 */
export function compose(opened: Opened, ground: Ground, locale: Locale, early: Early | null): (words: Words) => void {
  const system = { locale, region: systemRegion() };
  const { clock, log, requests } = ground;
  const base = createBase(opened, ground, system, early);
  const { context, windows } = base;
  const { core, explain } = context;
  const tools = createJobTools();
  const features = createFeatures(base, tools, early);
  core.addExecutors(executorsOf(features));
  requests.answerBy(serve({ pages: pagesOf(context, windows, requestsOf(features)), explain, log }));
  const ticker = createTicker({
    clock,
    emit: core.tick,
    check: core.check,
    isSeen: windows.main.isSeen,
    sources: [features.focus.seconds, features.team.seconds],
  });
  const { backups, commandLine, updates, ...others } = features;
  live(base, {
    views: [applyLanguage(core, system), createTheme(), ...windows.views, ...Object.values(others), ticker],
    lateViews: [
      commandLine,
      backups,
      updates,
      windows.mini.applySetting,
      createMenuEntry(log, removeLeftCopy),
      createGraphics(log),
      createShortcutWords(core),
      createCrashDumps({ clock, log }),
      createCheckpoints(base.store, clock),
      createTidying(clock),
    ],
    tickNow: ticker.tickNow,
    checkLogin: features.login.check,
  });
  return createCarryOut(context);
}
