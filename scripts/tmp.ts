import { placeFallback } from './runtime/place.ts';
await placeFallback();
