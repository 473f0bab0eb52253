import { computed, signal } from "@preact/signals";

/** How many claims the server has put together since its start, and how many there are. */
export interface Starting { done: number; all: number }

/** Whether the server answers; after a start it says how far it is before it does. */
export const server = signal<"here" | "gone" | Starting>("here");

export const isHere = computed(() => server.value === "here");

/** How many decisions wait here until the server is back. */
export const held = signal(0);

const first = 500;
const longest = 4000;
const waiting = new Set<() => void>();
let isAsking = false;

/** Ends when the server answers again. */
export function untilBack(): Promise<void> {
  return isHere.value ? Promise.resolve() : new Promise((done) => { waiting.add(done); });
}

/** The same where it answers, but was busy: then after a while. */
export async function untilReady(problem: { status: number }): Promise<void> {
  if (problem.status === 503 && isHere.value) await new Promise((done) => { setTimeout(done, 2 * first); });
  await untilBack();
}

/** It didn't answer, or isn't ready: asks now and then whether it does. */
export function lost(now: "gone" | Starting): void {
  server.value = now;
  if (!isAsking) void askAgain();
}

async function askAgain(): Promise<void> {
  isAsking = true;
  for (let pause = first; server.value !== "here"; pause = Math.min(pause * 1.5, longest)) {
    await new Promise((done) => { setTimeout(done, pause); });
    server.value = await look();
    if (server.value !== "here" && server.value !== "gone") pause = first;
  }
  isAsking = false;
  for (const done of waiting) done();
  waiting.clear();
}

async function look(): Promise<"here" | "gone" | Starting> {
  try {
    const response = await fetch("/api/v1/me");
    return response.status === 503 ? startingOf(await response.json()) ?? "here" : "here";
  } catch {
    return "gone";
  }
}

export function startingOf(details: unknown): Starting | null {
  const { done, all } = details as Partial<Starting>;
  return typeof done === "number" && typeof all === "number" ? { done, all } : null;
}
