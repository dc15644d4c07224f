import type { Finding } from '../../src/platform/finding.ts';
import { checkSlack, type SlackAccess } from '../../src/slack/check-slack.ts';
import { type Answer, startFakeSlack } from './fake-slack.ts';

export const tokens = { botToken: 'xoxb-bot-secret', appToken: 'xapp-app-secret', configToken: 'xoxe.xoxp-config-secret' };

export async function check(answers: Readonly<Record<string, Answer>> = {}, access: Partial<SlackAccess> = tokens) {
  const { apiUrl, calls } = await startFakeSlack(answers);
  const findings = await checkSlack({ botToken: tokens.botToken, apiUrl, ...access });
  return { findings, calls };
}

export const whatIs = (level: Finding['level'], findings: readonly Finding[]) =>
  findings.filter((finding) => finding.level === level).map(({ what }) => what);
export const granting = (scopes: readonly string[]): Record<string, Answer> => ({
  'auth.test': { body: { ok: true, user: 'tws-bot', user_id: 'U1', team: 'TWS', team_id: 'T1', app_id: 'A1' }, scopes: scopes.join(', ') },
});
export const exporting = (manifest: unknown): Record<string, Answer> => ({ 'apps.manifest.export': { body: { ok: true, manifest } } });
export const refusing = (method: string, error: string): Record<string, Answer> => ({ [method]: { body: { ok: false, error } } });
