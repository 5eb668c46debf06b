import type { PageSize } from '#shared/model/exporting.ts';

/** The style of a timesheet: black on white, with digits of the same width. */
export const timesheetStyle = (pageSize: PageSize): string => `
@page { size: ${pageSize}; }
body { margin: 0; color: #000; background: #fff; font: 9pt/1.4 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
header { display: flex; justify-content: space-between; gap: 12mm; margin-bottom: 8mm; }
address { font-style: normal; white-space: pre-line; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 18pt; line-height: 1.2; font-weight: 600; text-align: end; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 8mm; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.5mm 0 1.5mm 4mm; text-align: start; vertical-align: top; white-space: nowrap; }
th:first-child, td:first-child { padding-left: 0; }
th { border-bottom: 2px solid #000; font-weight: 600; vertical-align: bottom; }
td { border-bottom: 1px solid #bbb; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.figure { text-align: end; }
td.level-1 { padding-left: 5mm; }
td.level-2 { padding-left: 10mm; }
.sum { break-after: avoid; font-weight: 600; }
.total { break-before: avoid; font-weight: 700; }
.total td { border-top: 2px solid #000; border-bottom: 0; }
`;
