/** Switches that would open the app from outside. Fuses close Node's own; these are Chromium's. */
import type { CommandLine } from 'electron';

const openingSwitches = [
  'allow-running-insecure-content',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'gpu-launcher',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'inspect',
  'inspect-brk',
  'load-extension',
  'no-sandbox',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'renderer-cmd-prefix',
  'single-process',
  'ssl-key-log-file',
] as const;

/** The first switch that a packaged app does not start with, or null when there is none. */
export function openingSwitch(commandLine: Pick<CommandLine, 'hasSwitch'>): string | null {
  return openingSwitches.find((name) => commandLine.hasSwitch(name)) ?? null;
}
