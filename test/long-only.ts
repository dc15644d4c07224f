/** Of what takes long even with small counts, for work or for waiting: `npm run test:long` alone runs it, together with what counts. */
export const longOnly = [
  'test/digest/kills.test.ts',
  'test/digest/simulation.test.ts',
  'test/end-to-end/hostile-input.test.ts',
  'test/knowledge/vectors/tune-weight.test.ts',
  'test/limits/other-bots.test.ts',
  'test/limits/teams.test.ts',
  'test/llm/ending.test.ts',
  'test/llm/fallback.test.ts',
  'test/llm/imports.test.ts',
  'test/llm/resting.test.ts',
  'test/metrics/without-metrics.test.ts',
  'test/model/allowance.test.ts',
  'test/model/faults.test.ts',
  'test/model/malicious.test.ts',
  'test/operate/draining.test.ts',
  'test/operate/reference.test.ts',
  'test/playground/browser-safety.test.ts',
  'test/privacy/many-bookings.test.ts',
  'test/relay/lost-replies.test.ts',
  'test/slack/booking-kills.test.ts',
  'test/slack/durable.test.ts',
  'test/slack/faults.test.ts',
  'test/slack/kills.test.ts',
  'test/slack/two-processes.test.ts',
  'test/storage/bookings/race.test.ts',
  'test/teams/faults.test.ts',
  'test/teams/kills.test.ts',
  'test/teams/strangers.test.ts',
];

/** Measures the whole bot at work, so that nothing else may run: behind all others, in `npm run test:long`. */
export const alone = ['test/operate/soak.test.ts'];
