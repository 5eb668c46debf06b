import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { optionNames } from '#shared/commandLine/options.ts';
import { startsHidden } from '../desktop/startsHidden.ts';
import { devServerOf } from '../desktop/windows/devServer.ts';
import { mainBounds, mainShape } from '../desktop/windows/mainShape.ts';
import type { MadeWindow } from '../desktop/windows/loading.ts';
import { pageAddress, servePages } from '../desktop/windows/pageFiles.ts';
import { makeShutWindow } from '../desktop/windows/shutWindow.ts';
import { applyTheme } from '../desktop/windows/theme.ts';
import type { WordServer } from '../features/commandLine/server.ts';
import { WORDS } from '../features/commandLine/wire/request.ts';
import { claimInstance, ownWords } from './claim.ts';
import { openDataFolder } from './dataFolder.ts';
import { systemLocale, systemRegion } from './environment.ts';
import type { FirstScreens } from './firstScreen.ts';
import { prepareElectron } from './prepareElectron.ts';

/** The main window, made before most of Stint is loaded. */
export type Early = MadeWindow & {
  /** Takes the words of further processes, those included that have come by now. */
  readonly takeWords: (take: Take) => void;
  /** What takes the words of the command line. */
  readonly commandLine: WordServer;
  /** Call it when there is time: it makes the next start faster. */
  readonly finish: () => void;
};

/** Whether somebody started Stint to see it, and nothing more: without a word or switch of its own. */
export function isPlainStart(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  if (env[WORDS] !== undefined || startsHidden()) return false;
  if (devServerOf(env['ELECTRON_RENDERER_URL']) !== null) return false;
  return ownWords(argv).every((word) => {
    const [name = ''] = word.split('=');
    return word.startsWith('--') && (name === '--user-data-dir' || !optionNames.includes(name));
  });
}

type Take = (typed: readonly string[]) => void;

/** Words that wait until somebody takes them. */
function createWordQueue() {
  const waiting: (readonly string[])[] = [];
  let take: Take = (typed) => void waiting.push(typed);
  return {
    put: (typed: readonly string[]): void => take(typed),
    takeBy(next: Take): void {
      take = next;
      waiting.forEach((typed) => next(typed));
    },
  };
}

/**
 * Makes the main window and lets it show the first screen, before anything else is loaded: what a person waits for at a
 * start is seeing it. Resolves once it is drawn, or will not be without the rest; null if another process is running or
 * the folder of the data cannot be used.
 */
export function openEarly(screens: FirstScreens): Promise<Early> | 'ended' | null {
  if (openDataFolder()) return null;
  const words = createWordQueue();
  if (!claimInstance([], words.put)) {
    app.exit(0);
    return 'ended';
  }
  prepareElectron();
  return app.whenReady().then(async () => {
    const screen = screens.atStart();
    servePages({ first: screens.page, onServed: screens.onServed });
    const address = pageAddress('index', null);
    const window = makeShutWindow(mainShape(undefined), address);
    const letClose = hideInsteadOfClosing(window);
    const loaded = window.loadURL(address);
    // Whoever waits for it later gets the error.
    loaded.catch(() => {});
    // From here on, the process of the page starts beside this one.
    const first = screen.open();
    if (first) {
      applyTheme(first.theme);
      window.setBounds(mainBounds(first.bounds));
    }
    window.show();
    window.focus();
    const isDrawn = screen.draw(first, { window, system: { locale: systemLocale(), region: systemRegion() } });
    const commandLine = await openCommandLine();
    if (isDrawn) await screen.followed;
    return {
      window,
      loaded,
      isPlaced: first !== null,
      letClose,
      takeWords: words.takeBy,
      commandLine,
      finish: screen.finish,
    };
  });
}

/** Who sees Stint can use it by words as well. */
async function openCommandLine(): Promise<WordServer> {
  const [{ serveWords }, { ownProgram }] = await Promise.all([
    import('../features/commandLine/server.ts'),
    import('../desktop/ownProgram.ts'),
  ]);
  const server = serveWords({ folder: app.getPath('userData'), program: ownProgram() });
  // Whoever waits for it later gets the error.
  server.listening.catch(() => {});
  return server;
}

/** What closing does is only known later; until then the window hides. Returns a function that ends this. */
function hideInsteadOfClosing(window: BrowserWindow): () => void {
  const hide = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    window.hide();
  };
  const end = (): void => void window.off('close', hide);
  window.on('close', hide);
  app.once('before-quit', end);
  return end;
}
