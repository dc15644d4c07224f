/** The bot's own token for the connector could not be had: nothing was sent. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}
