import { signal } from "@preact/signals";
import { get, remember, remove } from "./client";
import { untilReady } from "./connection";
import { Problem } from "./problem";
import type { Deed, Me, Vocabulary } from "./types";

/** Who works with which archive, and the words of the contract; read once. */
export const me = signal<Me | null>(null);
export const vocabulary = signal<Vocabulary | null>(null);
export const sessionError = signal<Error | null>(null);


/** In team mode, while nobody has signed in. */
export const signedOut = signal(false);

/** Whether whoever works here may: what they may not isn't offered. It is the server that refuses. */
export const may = (deed: Deed): boolean => me.value?.may.includes(deed) ?? false;

export async function openSession(): Promise<void> {
  for (;;) {
    try {
      const now = await get<Me>("/me");
      remember(now.mode === "team");
      // With a password that somebody else knows, nothing but changing it is answered.
      if (!now.must_change_password) vocabulary.value = await get<Vocabulary>("/vocabulary");
      [me.value, signedOut.value, sessionError.value] = [now, false, null];
      return;
    } catch (error) {
      if (error instanceof Problem && error.isAway) { await untilReady(error); continue; }
      if (error instanceof Problem && error.status === 401) signedOut.value = true;
      else sessionError.value = error as Error;
      return;
    }
  }
}

export async function signOut(): Promise<void> {
  remember(false);
  await remove("/session");
  // Nothing of what was read stays in the page.
  location.assign("/");
}
