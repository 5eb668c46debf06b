import { z } from 'zod';
import type { OnboardingRequests } from '#shared/contract/requests/features.ts';
import type { Context, Feature, Handlers } from '../../core/feature.ts';
import { createOnboarding } from './onboarding.ts';

/** The steps of a first start, and what is new after an update. */
export function createOnboardingFeature({ core, store }: Context, version: string, isSeen: () => boolean) {
  const onboarding = createOnboarding(core, store, version);
  const requests: Handlers<OnboardingRequests> = { 'welcome:done': { argument: z.tuple([]), run: onboarding.done } };
  return {
    requests,
    takesPress: (shortcut) => shortcut === 'toggle' && isSeen() && onboarding.takesShortcut(),
  } satisfies Feature;
}
