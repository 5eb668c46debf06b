import { decimalSign } from '../format/amount.ts';
import { minorDigits } from '../format/money.ts';
import { misread, understood } from './parsed.ts';
import type { Parsed } from './parsed.ts';

/** Spaces and apostrophes between thousands, and the sign of a currency. */
const IGNORED = /[\s'’\p{Sc}]/gu;
const WHOLE = /^\d{1,15}$/u;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3}){0,4}$/u;

/** The whole part, which may be divided into thousands; null if it is no number. `decimal`: the sign before decimals. */
function digitsOf(text: string, decimal: string): string | null {
  if (WHOLE.test(text)) return text;
  const sign = GROUPED.exec(text)?.[1];
  return sign === undefined || sign === decimal ? null : text.replaceAll(sign, '');
}

type Parts = { readonly whole: string; readonly decimal: string; readonly decimals: string };

/**
 * Divides an amount at its decimals. A sign that occurs once begins them, except before three digits, which it divides
 * as thousands; the region's own sign never does that.
 */
function partsOf(text: string, digits: number, region: string): Parts {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const sign = text.charAt(at);
  const isOnce = text.indexOf(sign) === at;
  const isOfRegion = sign === decimalSign(region);
  const count = text.length - at - 1;
  const isDecimal = at !== -1 && isOnce && digits > 0 && count <= digits && (isOfRegion || count < 3);
  if (isDecimal) return { whole: text.slice(0, at), decimal: sign, decimals: text.slice(at + 1) };
  return { whole: text, decimal: isOnce && isOfRegion ? sign : '', decimals: '' };
}

/**
 * Parses an amount of a currency (ISO 4217) as people type it in a region (BCP 47 tag), in minor units: `85`, `85.50`,
 * `85,50`, `1,200`, `1 200,50`. `max`: the largest one, minor units.
 */
export function parseMoney(typed: string, currency: string, region: string, max: number): Parsed<number> {
  const digits = minorDigits(currency);
  const { whole, decimal, decimals } = partsOf(typed.replaceAll(IGNORED, ''), digits, region);
  const units = digitsOf(whole, decimal);
  if (units === null || !/^\d*$/u.test(decimals)) return misread('money-unclear');
  const minor = Number(`${units}${decimals.padEnd(digits, '0')}`);
  return minor <= max ? understood(minor) : misread('money-large');
}
