/** English: what is new in this version, a line each. Updates offer it, too. Each release changes it. */
export const news = {
  'news.items':
    'Reports of any period, with charts, rates, budgets and invoices: press R.\nImport from Toggl, Clockify, Timewarrior and others, and export to CSV, XLSX and PDF: Settings → Data.\nThe stint command works whenever Stint is running.\nUpdates, if you turn them on: Settings → General.\nAbout Stint: version, diagnostics and licenses.',
} as const;
