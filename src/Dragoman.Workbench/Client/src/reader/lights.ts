import { signal } from "@preact/signals";

/** The value that mouse or keyboard are at, in the text or on a card; both sides light up. */
export interface Lit { claim: string; field: string | null }

export const lit = signal<Lit | null>(null);

export function light(claim: string, field: string | null): void {
  if (lit.value?.claim !== claim || lit.value.field !== field) lit.value = { claim, field };
}

export function unlight(): void { lit.value = null; }
