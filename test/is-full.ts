/** `npm run test:long` sets it: the counts that the acceptance lists name instead of those that fit into three minutes. */
export const isFull = process.env.TWS_FULL === '1';
