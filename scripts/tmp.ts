import { fetchFallback } from './runtime/fallback.ts';
await fetchFallback();
