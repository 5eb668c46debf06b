/** English: what is new in this version, a line each. Updates offer it, too. Each release changes it. */
export const news = {
  'news.items':
    'A bar on every page names the running task, with the time of this session, of today and in total.\nA wide window has a sidebar, and details or today’s calendar beside the list.\nOne box finds tasks, projects, days, settings and commands, or adds a task: above the list, or Ctrl+K.\nDrag entries and tasks in the day and the week. Other calendars beside them: Settings → Calendars.\nSubtasks, tasks that repeat, and a plan for today against your goal.\nSeveral tasks at once: select them with Shift or Ctrl. Right-click anything for its menu.\nA click on the tray icon opens a small panel. Its other choices: Settings → Desktop.\nReports with charts, rates and invoices: press R. Import and export: Settings → Data.',
} as const;
