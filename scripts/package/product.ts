import { translator } from '#shared/i18n/translator.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import { HOME_PAGE } from '#shared/model/home.ts';

/** What every package says about Stint. */
export const PRODUCT = {
  id: APPLICATION_ID,
  name: 'Stint',
  /** The name of packages, of the program and of its folder. */
  program: 'stint',
  homePage: HOME_PAGE,
  developer: 'The Stint authors',
  mail: 'stintapp@users.noreply.github.com',
  summary: { en: translator('en')('application.summary'), ru: translator('ru')('application.summary') },
} as const;

/** Whom packages name as their maintainer. */
export const MAINTAINER = `${PRODUCT.developer} <${PRODUCT.mail}>`;

/**
 * In the names of all files that were built with the fallback runtime, which is for tests only: nobody may publish or
 * install them.
 */
export const FALLBACK_MARK = 'fallback-unsupported';
