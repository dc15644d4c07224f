/** What platforms hand the bot and nobody else: with these something could be done in its name. */
const secrets: ReadonlySet<string> = new Set(['token', 'response_url', 'response_urls', 'returnAddress', 'trigger_id', 'authorizations']);

/** Stored JSON as its person may have it; a text that is no JSON stays as it is. */
export function withoutSecrets(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text, (key, value) => (secrets.has(key) ? undefined : value));
  } catch {
    return text;
  }
}
