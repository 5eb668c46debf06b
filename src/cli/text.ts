import { client as en } from '#shared/i18n/en/client.ts';
import { client as ru } from '#shared/i18n/ru/client.ts';

/** A text of the client's own, in a language as the environment has it. */
export const clientText = (id: keyof typeof en, language: string, detail = ''): string =>
  (language.toLowerCase().startsWith('ru') ? ru : en)[id].replace('{detail}', () => detail);
