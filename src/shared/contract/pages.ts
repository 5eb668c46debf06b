import type { HistoryRequests, PageRequests as AnyPageRequests, TodayRequest } from './requests/core.ts';
import type { DesktopRequests, MiniRequests, PanelRequests, QuickStartRequests } from './requests/desktop.ts';
import type { ExchangeRequests } from './requests/exchange.ts';
import type { ReportRequests } from './requests/reports.ts';
import type {
  AboutRequests,
  ApiRequests,
  BackupRequests,
  CalendarRequests,
  CommandLineRequests,
  OnboardingRequests,
  TeamRequests,
  UpdateRequests,
} from './requests/features.ts';

/**
 * The requests of each page, and their results: only what it uses, so that a small window that was taken over cannot
 * restore a backup. The commands it may send are in the table of facts.
 */
export type PageRequests = {
  index: AnyPageRequests &
    HistoryRequests &
    ReportRequests &
    ExchangeRequests &
    TodayRequest &
    DesktopRequests &
    AboutRequests &
    OnboardingRequests &
    ApiRequests &
    CommandLineRequests &
    BackupRequests &
    TeamRequests &
    UpdateRequests &
    CalendarRequests;
  mini: AnyPageRequests & MiniRequests;
  quickStart: AnyPageRequests & TodayRequest & QuickStartRequests;
  panel: AnyPageRequests & TodayRequest & PanelRequests;
};

/** The pages: those of the main window, the mini window, the quick-start window and the panel at the tray. */
export type PageName = keyof PageRequests;

/** All requests of all pages. */
export type Requests = PageRequests['index'] & MiniRequests & QuickStartRequests & PanelRequests;
