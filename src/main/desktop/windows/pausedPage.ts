import type { Translate } from '#shared/i18n/translate.ts';

const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);

/** The content of a window while its page is paused after repeated crashes. It needs no script and no file. */
export function pausedPage(t: Translate, address: string): string {
  const style = `
    :root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
    body { margin: 0; padding: 12px 16px; background: light-dark(#fff, #17181b); color: light-dark(#16181d, #eceef2); }
    h1, p { margin: 0 0 4px; font-size: 14px; }
    p { color: light-dark(#5a6070, #a3a9b7); font-size: 12px; }
    a { color: light-dark(#1d4ed8, #93b4ff); }`;
  const html = `<!doctype html><html><meta charset="utf-8"><title>Stint</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>${style}</style>
    <h1>${escape(t('trouble.crashes'))} <a href="${escape(address)}">${escape(t('trouble.again'))}</a></h1>
    <p>${escape(t('trouble.crashes-detail'))}</p></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}
