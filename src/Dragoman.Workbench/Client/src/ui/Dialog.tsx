import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { ServerState } from "./ServerState";

interface Props { title: string; close: () => void; children: ComponentChildren; narrow?: boolean; wide?: boolean }

export function Dialog({ title, close, children, narrow, wide }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => before?.focus?.();
  }, []);
  return (
    <dialog ref={dialog} class={narrow ? "narrow" : wide ? "wide" : ""} aria-labelledby={heading} onCancel={(event) => { event.preventDefault(); close(); }}
      onClick={(event) => { if (event.target === dialog.current) close(); }}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" class="quiet" aria-label="Close" onClick={close}>×</button>
      </header>
      <ServerState />
      <div class="body">{children}</div>
    </dialog>
  );
}
