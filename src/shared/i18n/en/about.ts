/** English: about Stint, and help with problems. */
export const about = {
  'about.title': 'About Stint',
  'about.detail': 'Version, licenses, diagnostics.',
  'about.version': 'Stint {version}',
  'about.build':
    '{build, select, checkout {Running from source} archive {Unpacked archive} system {System package} other {Package: {build}}}',
  'about.fallback': 'This test build uses an outdated runtime. Do not track your own time with it.',
  'about.home': 'Website',
  'about.issues': 'Report a problem',
  'about.privacy': 'Privacy',
  'about.diagnostics': 'Diagnostics',
  'about.diagnostics-detail': 'For a bug report. Contains no titles, names, paths or passwords.',
  'about.copy-diagnostics': 'Copy diagnostics',
  'about.copied': 'Diagnostics copied. Paste them into your bug report.',
  'about.runtime-licences': 'Electron and Chromium',
  'about.runtime-licences-detail': 'In a file next to Stint.',
  'about.show-file': 'Show file',
  'about.licences': 'Third-party licenses',
} as const;
