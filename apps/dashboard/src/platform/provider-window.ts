import { readComingBack, type ComingBack } from './coming-back.ts';

/** By this name the window that comes back tells the one that waits; both are ours. */
const channelName = 'concord-provider';

interface ProviderWindow {
  /** Sends the window to the provider. */
  readonly go: (url: string) => void;
  /** What it comes back with; null when another window was opened meanwhile, or this one closed from here. */
  readonly outcome: Promise<ComingBack | null>;
  readonly close: () => void;
}

let closeOpenOne: () => void = () => undefined;

/**
 * Opens a window of its own for the provider, so that the page with all that was typed stays as it is; null where the browser allows
 * none. To be called from a click.
 */
export function openProviderWindow(): ProviderWindow | null {
  closeOpenOne();
  const opened = window.open('about:blank', '_blank', 'popup,width=520,height=680');
  if (opened === null) return null;
  const channel = new BroadcastChannel(channelName);
  let settle: (said: ComingBack | null) => void = () => undefined;
  const outcome = new Promise<ComingBack | null>((resolve) => {
    settle = resolve;
  });
  const close = (): void => {
    channel.close();
    opened.close();
    settle(null);
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const said = readComingBack(data);
    if (said === null) return;
    settle(said);
    close();
  };
  closeOpenOne = close;
  return {
    go: (url) => {
      opened.location.href = url;
    },
    outcome,
    close,
  };
}

/** Tells the window that waits, from the one that came back. */
export function tellComingBack(said: ComingBack): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(said);
  channel.close();
}
