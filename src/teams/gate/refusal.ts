/**
 * Why a request is turned away; the reason is for the log. 401 for whoever is not Teams, 403 for what is not for this bot,
 * 503 where only we are the reason.
 */
export type Refusal = { readonly kind: 'refusal'; readonly status: 401 | 403 | 503; readonly reason: string };
