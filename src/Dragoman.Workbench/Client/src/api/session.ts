import { signal } from "@preact/signals";
import { get } from "./client";
import type { Me, Vocabulary } from "./types";

/** Who works with which archive, and the words of the contract; read once. */
export const me = signal<Me | null>(null);
export const vocabulary = signal<Vocabulary | null>(null);
export const sessionError = signal<Error | null>(null);

export async function openSession(): Promise<void> {
  try {
    [me.value, vocabulary.value] = await Promise.all([get<Me>("/me"), get<Vocabulary>("/vocabulary")]);
  } catch (error) {
    sessionError.value = error as Error;
  }
}
