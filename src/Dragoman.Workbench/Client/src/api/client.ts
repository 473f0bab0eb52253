import { held, lost, startingOf, untilReady } from "./connection";
import { persist } from "./lapse";
import { Problem, type ProblemDetails } from "./problem";

const base = "/api/v1";

export type Query = Record<string, string | number | boolean | null | undefined>;

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text ? `${base}${path}?${text}` : base + path;
}

export const get = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> =>
  ask<T>(address(path, query), { signal: signal ?? null });

export const post = <T>(path: string, body: unknown): Promise<T> => change<T>("POST", path, body);

export const put = <T>(path: string, body: unknown): Promise<T> => change<T>("PUT", path, body);

/**
 * Sends it, and where the server is gone sends it again when it's back. Only for what may arrive twice: the server may have done it and not have come to say so.
 */
export async function keepSending<T>(send: () => Promise<T>): Promise<T> {
  let isHeld = false;
  try {
    for (;;) {
      try {
        return await send();
      } catch (problem) {
        if (!(problem instanceof Problem && problem.isAway)) throw problem;
        if (!isHeld) held.value++;
        isHeld = true;
        await untilReady(problem);
      }
    }
  } finally {
    if (isHeld) held.value--;
  }
}

export const postForm = <T>(path: string, body: FormData): Promise<T> =>
  ask<T>(address(path), { method: "POST", body, headers: changing });

// The server takes changes only from pages that can set this header, which those of other sites can't.
const changing = { "X-Dragoman": "1" };

function change<T>(method: string, path: string, body: unknown): Promise<T> {
  return ask<T>(address(path), { method, body: JSON.stringify(body), headers: { ...changing, "Content-Type": "application/json" } });
}

export const patch = <T>(path: string, body: unknown): Promise<T> => change<T>("PATCH", path, body);

export const remove = (path: string): Promise<void> => change<void>("DELETE", path, {});

/** Signing in itself: that nobody is known is its answer, and no lapse. */
export const signIn = <T>(name: string, password: string): Promise<T> =>
  read<T>(reach(address("/session"), { method: "POST", body: JSON.stringify({ name, password }), headers: { ...changing, "Content-Type": "application/json" } }));

/** Whether somebody was signed in, so that "nobody is" means a session that ended. */
let known = false;
export function remember(isKnown: boolean): void { known = isKnown; }

const ask = <T>(url: string, init: RequestInit): Promise<T> => read<T>(persist(() => reach(url, init), () => known));

async function read<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer;
  if (!response.ok) throw failed(response.status, await details(response));
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    lost("gone");
    throw new Problem(0, { detail: "The server can't be reached.", advice: init.method ? "Whether this was done shows when it is back: look before you do it again." : "Is dragoman serve still running?" });
  }
}

function failed(status: number, told: ProblemDetails): Problem {
  const starting = status === 503 ? startingOf(told) : null;
  if (starting) lost(starting);
  return new Problem(status, told);
}

async function details(response: Response): Promise<ProblemDetails> {
  try {
    return (await response.json()) as ProblemDetails;
  } catch {
    return { title: response.statusText };
  }
}
