import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { ROOT } from '../../../scripts/runtime/paths.ts';
import { launch, row } from '../../support/app.ts';
import { startTrayHost } from '../../support/dbus/trayHost.ts';
import { startMosquitto } from '../../support/mosquitto.ts';
import { joinTeam } from '../../support/team.ts';
import { afternoon, blur, fill } from './sample.ts';
import { tour } from './tour.ts';

const FOLDER = join(ROOT, 'docs', 'images');
const TASK = 'Write the specification';

/** Starts Stint in a window of a size, px, filled with a week of work. */
async function launchFilled(width: number, height: number) {
  const app = await launch(undefined, afternoon());
  await resize(app.electron, width, height);
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await fill(app.page, 'en');
  await row(app.page, 'Plan the week').waitFor();
  return app;
}

const resize = (electron: ElectronApplication, width: number, height: number): Promise<void> =>
  electron.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );

async function picture(page: Page, name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.mouse.move(1, 1);
  await blur(page);
  await page.emulateMedia({ colorScheme });
  await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) });
}

/** The list, the day, the week and the report. */
async function takePages(): Promise<void> {
  const { electron, page, quit } = await launchFilled(1440, 900);
  await page.getByRole('tab', { name: 'Calendar' }).click();
  await picture(page, 'window', 'light');
  await picture(page, 'window', 'dark');
  await page.keyboard.press('c');
  await page.locator('[data-block]').first().waitFor();
  await picture(page, 'day', 'light');
  await page.keyboard.press('r');
  await page.getByRole('treegrid').waitFor();
  await picture(page, 'report', 'light');
  await resize(electron, 1840, 1000);
  await page.keyboard.press('w');
  await page.locator('[data-block]').first().waitFor();
  await picture(page, 'week', 'dark');
  await quit();
}

/** The page of a team of two, who work on a shared timer. */
async function takeTeam(): Promise<void> {
  const mosquitto = await startMosquitto();
  const { anna, ben } = mosquitto.users;
  const mine = await launchFilled(1100, 760);
  const other = await launch(undefined, afternoon());
  const enter = (page: Page, name: string, { user, password }: typeof anna | typeof ben) =>
    joinTeam(page, password, { teamBroker: mosquitto.url, teamMember: name, teamUser: user, teamPlain: true });
  await enter(mine.page, 'Anna', anna);
  await enter(other.page, 'Ben Okafor', ben);
  await row(mine.page, TASK).focus();
  await mine.page.keyboard.press('Shift+G');
  const timerOf = (page: Page) => page.getByRole('list', { name: 'Shared timers' }).getByRole('group', { name: TASK });
  await other.page.keyboard.press('Escape');
  await other.page.keyboard.press('g');
  await timerOf(other.page).getByRole('button').first().click();
  await mine.page.getByText(`Shared with the team: “${TASK}”`).waitFor({ state: 'detached' });
  await mine.page.keyboard.press('g');
  await timerOf(mine.page).getByText('Ben Okafor').waitFor();
  await picture(mine.page, 'team', 'light');
  await Promise.all([mine.quit(), other.quit()]);
  await mosquitto.stop();
}

// Without a tray Stint would say so in each picture.
const host = await startTrayHost();
await takePages();
await takeTeam();
await host.stop();
// Each has a tray of its own.
for (const theme of ['light', 'dark'] as const) await tour(theme, join(FOLDER, `tour-${theme}.webp`));
console.log(`Pictures are in ${FOLDER}`);
