import { placeNativeStore } from './runtime/native.ts';
await placeNativeStore();
