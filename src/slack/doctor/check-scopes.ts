import type { Finding } from '../../platform/finding.ts';
import { optionalScopeReasons, scopeReasons } from '../manifest.ts';

/** Comes with declaring the app an agent and has checks of its own. */
const agentScope = 'assistant:write';

const place = 'api.slack.com/apps → your app → OAuth & Permissions → Scopes → Bot Token Scopes';

/** Compares what was granted with what the manifest asks for; `granted` is undefined where Slack did not say. */
export function checkScopes(granted: readonly string[] | undefined): readonly Finding[] {
  if (granted === undefined) {
    return [
      {
        level: 'note',
        what: 'Slack did not say which scopes are granted, and so not whether agent features are on',
        fix: `compare them with the manifest: ${place}`,
      },
    ];
  }
  const missing = Object.entries(scopeReasons).filter(([scope]) => scope !== agentScope && !granted.includes(scope));
  const surplus = granted.filter((scope) => !Object.hasOwn({ ...scopeReasons, ...optionalScopeReasons }, scope));
  const left = Object.entries(optionalScopeReasons).filter(([scope]) => !granted.includes(scope));
  return [
    ...missing.map(([scope, reason]) => sayMissing(scope, reason)),
    ...(missing.length === 0 ? [{ level: 'ok', what: 'all scopes that the bot needs are granted' } as const] : []),
    ...left.map(([scope, reason]) => sayLeft(scope, reason)),
    ...(surplus.length === 0 ? [] : [saySurplus(surplus)]),
    granted.includes(agentScope) ? agentOn : agentOff,
  ];
}

function sayMissing(scope: string, reason: string): Finding {
  return { level: 'error', what: `scope ${scope} is missing: ${reason}`, fix: `${place}: add it, then Install App → Reinstall` };
}

function sayLeft(scope: string, reason: string): Finding {
  return { level: 'note', what: `scope ${scope} is not granted. ${reason}`, fix: `${place}: add it, then Install App → Reinstall` };
}

function saySurplus(scopes: readonly string[]): Finding {
  const what = `granted but not needed: ${scopes.join(', ')}; whoever gets hold of the token may use them`;
  return { level: 'note', what, fix: `${place}: remove what nothing else uses, then Install App → Reinstall` };
}

/** No call tells a bot the plan of its workspace, and prompts can be tried only in somebody's conversation. */
const agentOn: Finding = {
  level: 'ok',
  what: `agent features are switched on, as ${agentScope} shows, which comes with them; people see them in paid plans only, and everything else works without`,
};

const agentOff: Finding = {
  level: 'note',
  what: `agent features (suggested questions, stop button) are off, as ${agentScope} is not granted; everything else works without`,
  fix: 'in a paid plan: api.slack.com/apps → your app → App Manifest: paste the output of "tws slack manifest", save, Install App → Reinstall',
};
