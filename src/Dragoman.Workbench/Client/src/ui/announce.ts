import { signal } from "@preact/signals";

export interface Message { text: string; tone: "done" | "wrong"; act?: { name: string; run: () => void } | undefined; number: number }

export const message = signal<Message | null>(null);
let number = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells what was done, to eyes and to screen readers. What went wrong stays until it is sent away. */
export function announce(text: string, act?: Message["act"]): void { say({ text, tone: "done", act, number: ++number }, 6000); }

export function announceError(error: unknown): void {
  say({ text: error instanceof Error ? error.message : String(error), tone: "wrong", number: ++number }, 0);
}

export function dismiss(): void { message.value = null; }

function say(next: Message, milliseconds: number): void {
  clearTimeout(timer);
  message.value = next;
  if (milliseconds > 0) timer = setTimeout(dismiss, milliseconds);
}
