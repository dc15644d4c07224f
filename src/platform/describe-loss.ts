/** Why a request got no answer: too slow, or the code of a broken connection. Holds nothing of what was sent or received. */
export function describeLoss(error: unknown, timeoutMilliseconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeoutMilliseconds / 1000} seconds`;
  return `no connection (${findCode(error) ?? 'broken off'})`;
}

function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : findCode(error.cause);
}
