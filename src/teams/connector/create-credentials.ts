import { ConfidentialClientApplication, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { MsalServiceClientCredentialsFactory, type ServiceClientCredentialsFactory } from 'botframework-connector';

/** Who the bot is to Microsoft, and how it proves that. */
export type AppRegistration = {
  readonly appId: string;
  readonly tenantId: string;
  readonly credentials: { readonly type: 'SingleTenant'; readonly password: string } | { readonly type: 'UserAssignedMSI' };
  readonly loginUrl: string;
};

const microsoftLogin = 'https://login.microsoftonline.com';
const timeoutMilliseconds = 5_000;

/** How the bot gets the token with which it calls the connector; undefined: it has none, for a connector on this machine. */
export function createCredentials(bot: AppRegistration | undefined): ServiceClientCredentialsFactory {
  if (!bot) return new ConfigurationServiceClientCredentialFactory();
  const { appId, tenantId, credentials, loginUrl } = bot;
  if (credentials.type === 'UserAssignedMSI') {
    const identity = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'UserAssignedMsi' };
    return new ConfigurationServiceClientCredentialFactory(identity);
  }
  const isElsewhere = loginUrl.startsWith('http://');
  const client = new ConfidentialClientApplication({
    // MSAL takes no authority without https; where one on this machine is meant, requests are sent there instead.
    auth: { clientId: appId, clientSecret: credentials.password, authority: isElsewhere ? `${microsoftLogin}/${tenantId}` : loginUrl },
    system: { networkClient: createNetwork(isElsewhere ? loginUrl : undefined) },
  });
  // The same class twice: the SDK loads the CommonJS half of the package, whose types are others.
  return new MsalServiceClientCredentialsFactory(
    appId,
    client as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1],
  );
}

/** MSAL's requests with an end to waiting, which its own client does not have. */
function createNetwork(loginUrl: string | undefined): INetworkModule {
  const send = async <Body>(method: string, url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<Body>> => {
    const target = new URL(url);
    const address = loginUrl === undefined ? target : new URL(`${target.pathname}${target.search}`, loginUrl);
    const { headers, body } = options;
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const response = await fetch(address, { method, redirect: 'error', signal, ...(headers && { headers }), ...(body && { body }) });
    // MSAL checks what it reads.
    return { headers: Object.fromEntries(response.headers), body: (await response.json()) as Body, status: response.status };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}
