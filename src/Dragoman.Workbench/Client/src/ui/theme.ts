import { signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";

const kept = "dragoman.theme";
export const theme = signal<Theme>(read());

/** What is worn in the end: the choice, or what the machine prefers. */
export const isDark = signal(false);
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

export function wearTheme(): void {
  document.documentElement.dataset["theme"] = isDarkNow() ? "dark" : "light";
  isDark.value = isDarkNow();
}

export function choose(next: Theme): void {
  theme.value = next;
  try { localStorage.setItem(kept, next); } catch { /* A browser that keeps nothing for files on a disk. */ }
  wearTheme();
}

prefersDark.addEventListener("change", wearTheme);

function isDarkNow(): boolean { return theme.value === "dark" || (theme.value === "auto" && prefersDark.matches); }

function read(): Theme {
  try {
    const value = localStorage.getItem(kept);
    return value === "light" || value === "dark" ? value : "auto";
  } catch { return "auto"; }
}
