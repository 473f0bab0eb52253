import { signal } from "@preact/signals";
import { get } from "./client";
import { untilReady } from "./connection";
import { Problem } from "./problem";
import type { Me, Vocabulary } from "./types";

/** Who works with which archive, and the words of the contract; read once. */
export const me = signal<Me | null>(null);
export const vocabulary = signal<Vocabulary | null>(null);
export const sessionError = signal<Error | null>(null);

export async function openSession(): Promise<void> {
  for (;;) {
    try {
      [me.value, vocabulary.value] = await Promise.all([get<Me>("/me"), get<Vocabulary>("/vocabulary")]);
      return;
    } catch (error) {
      if (!(error instanceof Problem && error.isAway)) { sessionError.value = error as Error; return; }
      await untilReady(error);
    }
  }
}
