import { signal } from "@preact/signals";

/**
 * A session that ends in the middle of work: whoever asks waits until somebody has signed in again, and then asks once more, so that
 * nothing that was typed is lost. All who wait, wait for the same dialog.
 */
export const lapsed = signal(false);

let waiting: ((isBack: boolean) => void)[] = [];

/** Resolves when somebody has signed in again (true), or gave it up (false). */
export function waitForSession(): Promise<boolean> {
  lapsed.value = true;
  return new Promise((resolve) => waiting.push(resolve));
}

export function endLapse(isBack: boolean): void {
  const all = waiting;
  waiting = [];
  lapsed.value = false;
  for (const resolve of all) resolve(isBack);
}

/** Asks, and once more after a lapse. */
export async function persist(ask: () => Promise<Response>, wasSignedIn: () => boolean): Promise<Response> {
  const first = await ask();
  if (first.status !== 401 || !wasSignedIn()) return first;
  return (await waitForSession()) ? ask() : first;
}
