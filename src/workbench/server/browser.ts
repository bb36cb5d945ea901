import { spawn } from 'node:child_process';

/** Opens the address in the person's browser where there is one; says nothing where there is none. */
export function openBrowser(
  address: string,
  platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  const [command, args] = commandFor(address, platform);
  const noScreen = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  if (noScreen || env.BROWSER === 'none') return false;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function commandFor(address: string, platform: string): [string, string[]] {
  if (platform === 'darwin') return ['open', [address]];
  // `start` would take the first quoted word as a window's title.
  if (platform === 'win32') return ['cmd', ['/c', 'start', '""', address]];
  return ['xdg-open', [address]];
}
