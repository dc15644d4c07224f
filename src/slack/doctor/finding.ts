/** What a check found. `note`: it works, but somebody should know or look; `fix` says where to go and what to do there. */
export type Finding = { readonly level: 'ok' | 'note' | 'error'; readonly what: string; readonly fix?: string | undefined };
