/** One thing that somebody did. Of what was written and where only hashes are kept. */
export type Visit = {
  /** In milliseconds. */
  readonly at: number;
  /** Under which the same event is recognised when it is worked on again. */
  readonly event: string;
  readonly words?: string | undefined;
  /** Where others read along; undefined in a direct chat. */
  readonly place?: string | undefined;
};

/** Why somebody has to wait: they asked `often`, or wrote the same again and again. */
export type WaitReason = 'often' | 'repeated';

/**
 * `whispered`: answered, but to them alone, so that another bot which looks like a person finds nothing to go on with.
 * `told`: they are asked to wait. `quiet`: they have been within this minute.
 */
export type Verdict = { readonly kind: 'admitted' | 'whispered' } | { readonly kind: 'told' | 'quiet'; readonly reason: WaitReason };

/** What is remembered of somebody's last visits. */
export type Visits = {
  readonly admitted: readonly (Visit & { readonly whispered?: boolean | undefined })[];
  readonly told: { readonly [Reason in WaitReason]?: { readonly at: number; readonly event: string } | undefined };
};

/** How often within any minute; undefined where there is no such limit. */
export type VisitLimits = {
  readonly inAll: number;
  readonly sameWords?: number | undefined;
  /** Answers that others see, in one place. */
  readonly inPlace?: number | undefined;
};

export const noVisits: Visits = { admitted: [], told: {} };

/** How long visits count, in milliseconds. */
export const minute = 60_000;

/** Decides by the time at which things happened, so that what waited while the bot was away is not held against anybody. */
export function decideVisit(visits: Visits, visit: Visit, limits: VisitLimits): { readonly verdict: Verdict; readonly visits: Visits } {
  const known = visits.admitted.find(({ event }) => event === visit.event);
  if (known) return { verdict: { kind: known.whispered ? 'whispered' : 'admitted' }, visits };
  const recent = visits.admitted.filter(({ at }) => Math.abs(at - visit.at) < minute);
  const reason = findReason(recent, visit, limits);
  return reason === undefined ? admit(visits, recent, { visit, limits }) : refuse(visits, visit, reason);
}

type Recent = Visits['admitted'];

function findReason(recent: Recent, { words }: Visit, limits: VisitLimits): WaitReason | undefined {
  if (recent.length >= limits.inAll) return 'often';
  const same = words === undefined ? [] : recent.filter((each) => each.words === words);
  return limits.sameWords !== undefined && same.length >= limits.sameWords ? 'repeated' : undefined;
}

type Admitting = { readonly visit: Visit; readonly limits: VisitLimits };

function admit(visits: Visits, recent: Recent, { visit, limits }: Admitting): { readonly verdict: Verdict; readonly visits: Visits } {
  const here = visit.place === undefined ? [] : recent.filter(({ place, whispered }) => place === visit.place && !whispered);
  const whispered = limits.inPlace !== undefined && here.length >= limits.inPlace;
  // Twice as many as count within a minute, because events of different conversations come in another order than they happened.
  const admitted = [...visits.admitted, { ...visit, ...(whispered ? { whispered } : {}) }].slice(-2 * limits.inAll);
  return { verdict: { kind: whispered ? 'whispered' : 'admitted' }, visits: { ...visits, admitted } };
}

function refuse(visits: Visits, { at, event }: Visit, reason: WaitReason): { readonly verdict: Verdict; readonly visits: Visits } {
  const last = visits.told[reason];
  if (last?.event === event) return { verdict: { kind: 'told', reason }, visits };
  if (last !== undefined && Math.abs(at - last.at) < minute) return { verdict: { kind: 'quiet', reason }, visits };
  return { verdict: { kind: 'told', reason }, visits: { ...visits, told: { ...visits.told, [reason]: { at, event } } } };
}
