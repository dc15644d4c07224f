/** What a check found. `note`: it works, but somebody should know or look; `fix` says where to go and what to do there. */
export type Finding = { readonly level: 'ok' | 'note' | 'error'; readonly what: string; readonly fix?: string | undefined };

/** What came from outside may hold anything: also our own secrets, or control characters that a terminal obeys. */
export function withoutSecrets({ level, what, fix }: Finding, secrets: readonly (string | undefined)[]): Finding {
  const hidden = secrets.flatMap((secret) => secret || []);
  const clean = (text: string) => hidden.reduce((shown, secret) => shown.replaceAll(secret, '…'), text.replace(/\p{C}/gu, ' '));
  return { level, what: clean(what), fix: fix && clean(fix) };
}
