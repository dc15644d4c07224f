/** The environment of a bot of which a few people ask more than anybody does: for load, and for all the hostile texts there are. */
export const withoutLimits = { TWS_EVENTS_PER_MINUTE: '9999999' } as const;
