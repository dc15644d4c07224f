import { ConfidentialClientApplication, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { MsalServiceClientCredentialsFactory, type ServiceClientCredentialsFactory } from 'botframework-connector';

/** Who the bot is to Microsoft. Without, it sends without a token: only to a connector on this machine. */
export type TeamsCredentials = {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly password?: string | undefined;
};

const microsoftLogin = 'https://login.microsoftonline.com';
const timeoutMilliseconds = 5_000;

/** How the bot gets the token with which it calls the connector. */
export function createCredentials(credentials: TeamsCredentials | undefined, loginUrl: string): ServiceClientCredentialsFactory {
  if (credentials?.type !== 'SingleTenant') {
    return new ConfigurationServiceClientCredentialFactory({
      ...(credentials && { MicrosoftAppId: credentials.appId, MicrosoftAppTenantId: credentials.tenantId }),
      MicrosoftAppType: credentials ? 'UserAssignedMsi' : 'MultiTenant',
    });
  }
  const { appId, tenantId, password = '' } = credentials;
  const isElsewhere = loginUrl.startsWith('http://');
  const client = new ConfidentialClientApplication({
    // MSAL takes no authority without https; where one on this machine is meant, requests are sent there instead.
    auth: { clientId: appId, clientSecret: password, authority: isElsewhere ? `${microsoftLogin}/${tenantId}` : loginUrl },
    system: { networkClient: createNetwork(isElsewhere ? loginUrl : undefined) },
  });
  return new MsalServiceClientCredentialsFactory(appId, client);
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
