/** How long the interface may keep the engine waiting. */
const patienceMs = 300;

/**
 * Runs a task when the first frame has been painted and the thread has a moment.
 * @returns gives the task up
 */
export function afterFirstPaint(task: () => void): () => void {
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(task, { timeout: patienceMs });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
