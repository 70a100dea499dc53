/** Sounds and films made in the browser, as its own recorder makes them. */

/** A tone of some seconds. */
export async function recordTone(seconds: number): Promise<Blob> {
  const context = new AudioContext();
  const tone = new OscillatorNode(context);
  const into = context.createMediaStreamDestination();
  tone.connect(into);
  tone.start();
  const recorded = await record(into.stream, 'audio/webm;codecs=opus', seconds);
  await context.close();
  return recorded;
}

/** A film of some seconds, 64 by 48, in which a square moves. */
export async function recordFilm(seconds: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [64, 48];
  const context = canvas.getContext('2d', { alpha: false });
  let at = 0;
  const draw = () => {
    at += 1;
    context?.clearRect(0, 0, 64, 48);
    context?.fillRect(at % 64, 10, 10, 10);
  };
  draw();
  const timer = setInterval(draw, 40);
  const recorded = await record(canvas.captureStream(25), 'video/webm;codecs=vp8', seconds);
  clearInterval(timer);
  return recorded;
}

async function record(stream: MediaStream, mimeType: string, seconds: number): Promise<Blob> {
  const recorder = new MediaRecorder(stream, { mimeType });
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  // What is recorded takes the time that it is long.
  setTimeout(() => recorder.stop(), seconds * 1000);
  await stopped;
  stream.getTracks().forEach((track) => track.stop());
  return new Blob(chunks, { type: mimeType });
}
