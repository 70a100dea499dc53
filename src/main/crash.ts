/**
 * Memory of this app may hold words of clients, so a crash leaves as little as can be arranged from within: Electron's
 * crash reporter is never started, Chromium's is switched off, and on Linux the kernel leaves memory out of core dumps.
 * What a program cannot set for itself (the core size limit, Windows Error Reporting) is for the operator to set.
 */
import { writeFileSync } from 'node:fs';
import type { CommandLine } from 'electron';

/** Call before the app is ready. Never throws: a system that refuses is left to its operator. */
export function limitCrashDumps(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('disable-crash-reporter');
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    console.error('crash: the core dump filter could not be set');
  }
}
