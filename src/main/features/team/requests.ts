import { z } from 'zod';
import type { TeamRequests } from '#shared/contract/requests/features.ts';
import type { QueryResult } from '#shared/contract/results.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import type { SecretName } from '#shared/model/team.ts';
import { teamFileNames } from '#shared/settings/team.ts';
import type { TeamFile } from '#shared/settings/team.ts';
import { createResults, storeSettings } from '../../core/feature.ts';
import type { Context, Handlers } from '../../core/feature.ts';
import { isKey, newKey } from './encryption.ts';
import type { TeamSecrets } from './teamSecrets.ts';

const none = z.tuple([]);
const file = z.tuple([z.enum(teamFileNames)]);
const secret = z.tuple([z.enum(['password', 'teamKey']), z.string().min(1).max(1000).nullable()]);

type Needs = {
  readonly secrets: TeamSecrets;
  /** The secrets are others now. */
  readonly onSecrets: () => void;
  /** Connects once, as the settings say. Answers what is wrong; null: nothing. */
  readonly testConnection: () => Promise<Rejection | null>;
};

/** What the settings do with the team's secrets, files and connection. */
export function createTeamRequests(
  { core, desktop, explain }: Context,
  { secrets, onSecrets, testConnection }: Needs,
): Handlers<TeamRequests> {
  const { ofDone } = createResults(explain);

  function setSecret(name: SecretName, typed: string | null): Rejection | null {
    const value = name === 'teamKey' ? (typed?.trim() ?? null) : typed;
    if (name === 'teamKey' && value !== null && !isKey(value)) return { code: 'team-key-wrong' };
    const failure = secrets.set(name, value);
    onSecrets();
    return failure;
  }

  function setFile(setting: TeamFile, path: string | null): QueryResult<null> {
    const result = storeSettings({ core }, { [setting]: path });
    return ofDone(result.ok ? null : result.rejection);
  }

  return {
    'team:try': { argument: none, run: async () => ofDone(await testConnection()) },
    'team:setSecret': { argument: secret, run: (name, value) => ofDone(setSecret(name, value)) },
    'team:newKey': { argument: none, run: () => ofDone(setSecret('teamKey', newKey())) },
    'team:copyKey': {
      argument: none,
      run: () => {
        const { teamKey } = secrets.present();
        if (teamKey.state === 'known') desktop.copy(teamKey.value);
      },
    },
    'team:chooseFile': {
      argument: file,
      run: async (setting) => {
        const path = await desktop.chooseCertificate();
        return path === null ? ofDone(null) : setFile(setting, path);
      },
    },
    'team:forgetFile': { argument: file, run: (setting) => setFile(setting, null) },
  };
}
