import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Place = { readonly folder: string; readonly stateHome?: string | undefined; readonly canWrite?: (folder: string) => boolean };

/**
 * Where data goes when nobody says: `.data` in the working folder, or where that is read-only, as in a container,
 * `tws-bot` in the user's folder for state (XDG Base Directory Specification 0.8: `XDG_STATE_HOME`, else `~/.local/state`).
 */
export function dataDirConfig({ folder, stateHome, canWrite = isWritable }: Place): string {
  const usual = path.resolve(folder, '.data');
  if (existsSync(usual) || canWrite(folder)) return usual;
  const home = stateHome !== undefined && path.isAbsolute(stateHome) ? stateHome : path.join(homedir(), '.local', 'state');
  return path.join(home, 'tws-bot');
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
