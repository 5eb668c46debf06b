import { randomBytes } from 'node:crypto';
import page from './overlay.html?raw';

/**
 * The page for a browser source (OBS): the running timer on a transparent background. Its address contains the token.
 */
export function overlay(): { readonly page: string; readonly policy: string } {
  const nonce = randomBytes(16).toString('base64');
  return {
    page: page.replaceAll('%NONCE%', nonce),
    policy: [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}
