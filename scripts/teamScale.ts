import { report } from './teamScale/report.ts';

// What teams of ten, of a thousand, and of a company ask of a broker: the tables of docs/team-scale.md.
for (const { title, text } of await report()) console.log(`\n${title}\n\n${text}`);
