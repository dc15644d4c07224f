type Explained = { readonly reason: string; readonly fix: string };

const registration = 'entra.microsoft.com → App registrations → your bot';

/** How to put an end to an old secret. */
export const newSecret = `${registration} → Certificates & secrets → New client secret: put its Value, not its Secret ID, into MICROSOFT_APP_PASSWORD`;

const compareIds = `${registration} → Overview: compare Application (client) ID with MICROSOFT_APP_ID and Directory (tenant) ID with MICROSOFT_APP_TENANT_ID`;

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const explained: Readonly<Record<number, Explained>> = {
  7000215: { reason: 'the secret is wrong', fix: newSecret },
  7000222: { reason: 'the secret has expired', fix: newSecret },
  700016: { reason: 'the tenant knows no such app', fix: compareIds },
  7000112: {
    reason: 'the app is disabled',
    fix: 'entra.microsoft.com → Enterprise applications → your bot → Properties → Enabled for users to sign-in',
  },
  90002: { reason: 'there is no such tenant', fix: compareIds },
  900023: { reason: 'there is no such tenant', fix: compareIds },
};

/** What the codes of a refused token request mean and where to mend it. */
export function explainRefusal(codes: readonly number[]): Explained {
  const names = codes.map((code) => `AADSTS${code}`).join(', ') || 'no code';
  const known = codes.flatMap((code) => explained[code] ?? [])[0];
  if (known !== undefined) return { ...known, reason: `${known.reason} (${names})` };
  return { reason: `Entra refused with ${names}`, fix: 'look the code up at login.microsoftonline.com/error' };
}
