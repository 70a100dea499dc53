/** Switches that would open the app from outside. Fuses close Node's own; these are Chromium's. */
import type { CommandLine } from 'electron';

const openingSwitches = [
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'disable-web-security',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'load-extension',
  'no-sandbox',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'ssl-key-log-file',
] as const;

/** The first switch that a packaged app does not start with, or null when there is none. */
export function openingSwitch(commandLine: Pick<CommandLine, 'hasSwitch'>): string | null {
  return openingSwitches.find((name) => commandLine.hasSwitch(name)) ?? null;
}
