import type { Finding } from '../../platform/finding.ts';
import { teamsManifest } from '../manifest.ts';
import { readIcons } from '../package/create-app-package.ts';
import { findIconFaults } from '../package/find-icon-faults.ts';
import { findManifestFaults } from '../package/find-manifest-faults.ts';

/** Checks the package that `tws teams package` would write now; which one was uploaded, no call can tell. */
export function checkPackage(appId: string, { targeted }: { readonly targeted: boolean }): readonly Finding[] {
  const faults = [...findManifestFaults(teamsManifest({ appId, targeted })), ...findIconFaults(readIcons())];
  if (faults.length > 0) return faults.map((fault) => ({ level: 'error', what: `Teams would not take the app package: ${fault}` }));
  return [{ level: 'ok', what: "the app package is valid by Microsoft's schema" }];
}
