import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';

/** What of the machine decides where a program is. */
export interface Machine {
  home: string;
  /** The folder of the program that this copy of the extension brings along; there is none in a copy for every platform. */
  bundled: string;
  /** The variable of that name. */
  path: string;
  isWindows: boolean;
}

/**
 * Finds the program.
 * @param setting Where the writer says it is; empty where they say nothing.
 * @returns Its full path; undefined where there is none.
 */
export async function findTool(setting: string, machine: Machine): Promise<string | undefined> {
  for (const place of placesOf(setting, machine)) {
    if (await isProgram(place)) return place;
  }
  return undefined;
}

function placesOf(setting: string, { home, bundled, path: folders, isWindows }: Machine): string[] {
  if (setting) {
    const place = /^~[/\\]/.test(setting) ? path.join(home, setting.slice(2)) : setting;
    return path.isAbsolute(place) ? [place] : [];
  }
  const name = isWindows ? 'style-lint.exe' : 'style-lint';
  // An editor started from a desktop does not know the PATH of a shell, to which .NET adds its folder of tools.
  return [bundled, ...folders.split(path.delimiter), path.join(home, '.dotnet', 'tools')]
    // What is relative would be a program of the folder that happens to be open.
    .filter(path.isAbsolute)
    .map(folder => path.join(folder, name));
}

async function isProgram(place: string): Promise<boolean> {
  try {
    await access(place, constants.X_OK);
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}
