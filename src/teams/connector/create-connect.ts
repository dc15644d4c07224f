import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient, type ServiceClientCredentialsFactory } from 'botframework-connector';
import { isServiceUrl } from '../gate/is-service-url.ts';
import { fixConnector } from './connector-fix.ts';
import { createSigning } from './create-signing.ts';
import { TokenError } from './token-error.ts';

/** A client of the connector at a service URL. Throws where the bot must not send. */
export type Connect = (serviceUrl: string) => Promise<ConnectorClient>;

type ConnectParts = {
  readonly appId: string;
  readonly credentials: ServiceClientCredentialsFactory;
  /** Hosts to which the bot may send, see `isServiceUrl`. */
  readonly serviceHosts: readonly string[];
};

/** What the SDK keeps to itself of its client. */
type Pipeline = {
  readonly removePolicy: (policy: { name: string }) => unknown;
  readonly addPolicy: (policy: object, options?: object) => void;
};
type Request = { url: string; readonly headers: { has(name: string): boolean; delete(name: string): void } };

/** Set on a request, a message is shown to its recipient alone; the SDK knows no parameter for it. */
export const targetedHeader = 'x-tws-targeted';

/** Makes clients that send once and only where they should: the SDK's own repeat a post and follow redirects with the token. */
export function createConnect({ appId, credentials, serviceHosts }: ConnectParts): Connect {
  fixConnector();
  const signing = createSigning(credentials);
  const authentication = new ConfigurationBotFrameworkAuthentication({}, signing.factory);
  const factory = authentication.createConnectorFactory(identityOf(appId));
  const clients = new Map<string, Promise<ConnectorClient>>();
  const create = async (serviceUrl: string) => {
    const client = await factory.create(serviceUrl, undefined);
    // A cast, because the types of the SDK hide it.
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    for (const name of ['defaultRetryPolicy', 'redirectPolicy']) pipeline.removePolicy({ name });
    pipeline.addPolicy(targetedPolicy);
    pipeline.addPolicy(signing.policy, aroundSigning);
    return client;
  };
  return async (serviceUrl) => {
    if (!isServiceUrl(serviceUrl, serviceHosts)) throw new TokenError('not an address of Teams; TEAMS_SERVICE_HOSTS lists further ones');
    const known = clients.get(serviceUrl) ?? create(serviceUrl);
    clients.set(serviceUrl, known);
    return await known;
  };
}

/** Before the SDK signs, and where a refusal is still a response and no error. */
const aroundSigning = { afterPolicies: ['deserializationPolicy'], beforePolicies: ['ServiceClientContext_Credentials_SignRequest'] };

/** The bot as the sender of what it sends. */
export function identityOf(appId: string): ClaimsIdentity {
  return new ClaimsIdentity(
    [
      { type: 'aud', value: appId },
      { type: 'appid', value: appId },
    ],
    true,
  );
}

const targetedPolicy = {
  name: 'targeted',
  sendRequest(request: Request, next: (request: Request) => Promise<unknown>) {
    if (request.headers.has(targetedHeader)) {
      request.headers.delete(targetedHeader);
      request.url += `${request.url.includes('?') ? '&' : '?'}isTargetedActivity=true`;
    }
    return next(request);
  },
};
