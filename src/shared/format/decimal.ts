/**
 * An integer number of units of 10^-`digits` as a decimal number, exactly: 1205 and 2 make `12.05`. The mark is a
 * point, and nothing groups the digits.
 */
export function formatDecimal(units: number, digits: number): string {
  const text = String(Math.abs(units)).padStart(digits + 1, '0');
  const [whole, part] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return `${units < 0 ? '-' : ''}${whole}${digits === 0 ? '' : `.${part}`}`;
}
