import type { PrivacyFeature } from '../../src/bot/privacy-feature.ts';

/** Data protection where nothing is kept of anybody, and everybody has been greeted, for tests of everything else. */
export function withoutPrivacy(given: Partial<PrivacyFeature> = {}): PrivacyFeature {
  return {
    data: { collect: async () => '{}', erase: async () => undefined, meet: async () => false },
    periods: [{ what: 'Gespräch', period: '60 Minuten', why: 'damit Nachfragen verstanden werden' }],
    contacts: [{ id: 'neunkirchen', name: 'IG Metall Neunkirchen', contact: 'Tel. 06821 0000' }],
    branchOf: async () => undefined,
    writes: false,
    urlOf: () => undefined,
    ...given,
  };
}
