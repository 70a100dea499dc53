import type { ElectronApplication } from '@playwright/test';

/** JavaScript in use after a collection of what is not, and what the page's process holds of the machine. In kB. */
export interface Memory {
  page: number;
  worker: number;
  resident: number;
}

/** Asks Chromium's own tools; main speaks with them, because they see the engine's worker beside the page. */
export function memoryOf(electron: ElectronApplication): Promise<Memory> {
  return electron.evaluate(async ({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    const tools = contents.debugger;
    const workers: string[] = [];
    tools.attach('1.3');
    tools.on('message', (_, method, params) => {
      if (method === 'Target.attachedToTarget') workers.push(params.sessionId);
    });
    // Resolves when those that are there have been told of.
    await tools.sendCommand('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    // No function of its own in here: tsx would give it a name with a helper that main does not have.
    const used: number[] = [];
    for (const session of [undefined, ...workers]) {
      await tools.sendCommand('HeapProfiler.collectGarbage', {}, session);
      used.push((await tools.sendCommand('Runtime.getHeapUsage', {}, session)).usedSize / 1000);
    }
    const [page = Number.NaN, ...ofWorkers] = used;
    tools.detach();
    const process = app.getAppMetrics().find(({ pid }) => pid === contents.getOSProcessId());
    const worker = ofWorkers.reduce((sum, size) => sum + size, 0);
    return { page, worker, resident: process?.memory.workingSetSize ?? Number.NaN };
  });
}
