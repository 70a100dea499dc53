/** Puts the bridge on the page: the contract's actions and nothing of Electron's own. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import {
  type HostAction,
  type HostSignals,
  type QuietChoice,
  hostActions,
  hostChannel,
  hostGlobal,
  openChannel,
  quietChannel,
  signalsGlobal,
} from './contract';
import type { HostAnswer } from './ipc-answer';

/** Throws an Error whose message is the code of what went wrong: of an error, nothing but its message reaches a page. */
async function ask(action: HostAction, args: unknown[]): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(hostChannel(action), ...args)) as HostAnswer;
  if (answer.ok) return answer.value;
  throw new Error(answer.code);
}

const bridge = Object.fromEntries(
  hostActions.map((action) => [action, (...args: unknown[]) => ask(action, args)] as const),
);

contextBridge.exposeInMainWorld(hostGlobal, Object.freeze(bridge));

const signals: HostSignals = {
  onQuiet: (listener) => void ipcRenderer.on(quietChannel, (_event, choice: QuietChoice) => listener(choice)),
};
contextBridge.exposeInMainWorld(signalsGlobal, Object.freeze(signals));

/** The page goes to a path as a link in it would. */
ipcRenderer.on(openChannel, (_event, path: string) => {
  location.hash = path;
});

/** WebRTC's own connections pass by the network guard and the content policy, and Piiri has no calls. */
void webFrame.executeJavaScript('delete globalThis.RTCPeerConnection; delete globalThis.webkitRTCPeerConnection;');
