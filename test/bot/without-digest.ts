import type { DigestFeature } from '../../src/bot/digest-feature.ts';

/** The digest of an office that has no channels, for tests of everything else. */
export function withoutDigest(now: () => Date): DigestFeature {
  const store: DigestFeature['store'] = {
    since: async (first) => first,
    week: async () => undefined,
    planned: async () => [],
    unreported: async () => [],
    lastSent: async () => undefined,
    plan: async () => false,
    runs: async () => [],
    underway: async () => [],
    settle: async () => false,
    again: async () => false,
    correct: async () => undefined,
    draft: async () => false,
    decide: async () => false,
    edit: async () => false,
    report: async () => false,
    baseBefore: async () => undefined,
    addNote: async () => undefined,
    removeNote: async () => false,
    notes: async () => [],
    vote: async () => undefined,
    votes: async () => new Map(),
    asked: async () => undefined,
    topics: async () => [],
  };
  return {
    ...{ store, targets: [], branches: [], approval: false, desks: [], now },
    sendAt: { weekday: 'monday', time: '07:30' },
    draftAt: { weekday: 'friday', time: '10:00' },
    edition: async () => ({ base: '', notes: [], issue: async () => ({ blocks: [] }) }),
    items: async () => [],
    onProblem: () => undefined,
    isCoordinator: () => false,
    denied: async () => undefined,
    branchOf: async () => undefined,
  };
}
