import { about } from './en/about.ts';
import { billing } from './en/billing.ts';
import { calendars } from './en/calendars.ts';
import { client } from './en/client.ts';
import { commandLine } from './en/commandLine.ts';
import { commands } from './en/commands.ts';
import { data } from './en/data.ts';
import { entries } from './en/entries.ts';
import { exchange } from './en/exchange.ts';
import { exchangeDialogs } from './en/exchangeDialogs.ts';
import { exports } from './en/exports.ts';
import { features } from './en/features.ts';
import { integrations } from './en/integrations.ts';
import { news } from './en/news.ts';
import { planning } from './en/planning.ts';
import { rejections } from './en/rejections.ts';
import { reportPage } from './en/reportPage.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { tasks } from './en/tasks.ts';
import { updates } from './en/updates.ts';

/** English catalogue, ICU messages. Its keys are the message ids of the app; every other catalogue must have the same. */
export const en = {
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
