import { about } from './ru/about.ts';
import { billing } from './ru/billing.ts';
import { calendars } from './ru/calendars.ts';
import { client } from './ru/client.ts';
import { commandLine } from './ru/commandLine.ts';
import { commands } from './ru/commands.ts';
import { data } from './ru/data.ts';
import { entries } from './ru/entries.ts';
import { exchange } from './ru/exchange.ts';
import { exchangeDialogs } from './ru/exchangeDialogs.ts';
import { exports } from './ru/exports.ts';
import { features } from './ru/features.ts';
import { integrations } from './ru/integrations.ts';
import { news } from './ru/news.ts';
import { planning } from './ru/planning.ts';
import { rejections } from './ru/rejections.ts';
import { reportPage } from './ru/reportPage.ts';
import { settings } from './ru/settings.ts';
import { start } from './ru/start.ts';
import { tasks } from './ru/tasks.ts';
import { updates } from './ru/updates.ts';
import type { Catalogue } from './catalogue.ts';

/** Russian catalogue. A missing or unknown key does not compile. */
export const ru: Catalogue = {
  ...about,
  ...billing,
  ...calendars,
  ...client,
  ...commandLine,
  ...commands,
  ...data,
  ...entries,
  ...exchange,
  ...exchangeDialogs,
  ...exports,
  ...features,
  ...integrations,
  ...news,
  ...planning,
  ...rejections,
  ...reportPage,
  ...settings,
  ...start,
  ...tasks,
  ...updates,
};
