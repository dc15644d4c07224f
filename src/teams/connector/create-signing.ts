import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { TokenError } from './token-error.ts';

/** Signs requests with the bot's token. `policy` goes around the SDK's own signing. */
export type Signing = { readonly factory: ServiceClientCredentialsFactory; readonly policy: SigningPolicy };

type SigningPolicy = {
  readonly name: string;
  readonly sendRequest: <Request>(request: Request, next: Next<Request>) => Promise<{ readonly status: number }>;
};
type Next<Request> = (request: Request) => Promise<{ readonly status: number }>;

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** Where a new token is refused as well, another one would be too. */
const refusedMilliseconds = 30_000;

/**
 * Tells a token that could not be had from a request that may have arrived, and asks for another token where Teams takes
 * the one at hand no longer (a new secret, a withdrawn key): the SDK would go on with it for an hour. A 401 has done nothing.
 */
export function createSigning(factory: ServiceClientCredentialsFactory): Signing {
  let current: Credentials | undefined;
  let hopelessUntil = Number.NEGATIVE_INFINITY;
  const renew = createRenewal(async () => void (await getToken(current)));
  return {
    factory: {
      isValidAppId: (appId) => factory.isValidAppId(appId),
      isAuthenticationDisabled: () => factory.isAuthenticationDisabled(),
      async createCredentials(...wanted) {
        const credentials = await factory.createCredentials(...wanted);
        current = credentials;
        return { signRequest: (request) => asTokenError(credentials.signRequest(request)) };
      },
    },
    policy: {
      name: 'freshToken',
      async sendRequest(request, next) {
        const sent = performance.now();
        const response = await next(request);
        if (response.status !== 401 || sent < hopelessUntil) return response;
        await asTokenError(renew(sent));
        const again = await next(request);
        if (again.status === 401) hopelessUntil = performance.now() + refusedMilliseconds;
        return again;
      },
    },
  };
}

/** Gets a new token, unless there has been one since the given instant. One renewal serves all who ask at the same time. */
function createRenewal(getNew: () => Promise<void>): (since: number) => Promise<void> {
  let renewed = Number.NEGATIVE_INFINITY;
  let renewing: Promise<void> | undefined;
  return async (since) => {
    if (renewed > since) return;
    renewing ??= getNew().finally(() => {
      renewing = undefined;
    });
    await renewing;
    renewed = performance.now();
  };
}

/** The SDK keeps tokens for all of the process; this gets a new one past what it keeps. */
async function getToken(credentials: Credentials | undefined): Promise<void> {
  if (credentials && 'getToken' in credentials && typeof credentials.getToken === 'function') await credentials.getToken(true);
}

async function asTokenError<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw new TokenError('Microsoft gives the bot no token', { cause });
  }
}
