/** The beginning of a command line that runs the rest of it on a display without a screen. */
export const virtualDisplay = ['xvfb-run', '-a', '--server-args=-screen 0 1600x1200x24'];
