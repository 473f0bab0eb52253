import { countPoints } from "../text/codepoints";

/** The words of the report that are selected, in code points of its text; none when the selection lies elsewhere. */
export function selectedSpan(root: HTMLElement): { start: number; end: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = point(root, range.startContainer, range.startOffset);
  const end = point(root, range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end } : null;
}

function point(root: HTMLElement, node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const segment = node.parentElement?.closest<HTMLElement>("[data-start]");
    return segment ? Number(segment.dataset["start"]) + countPoints((node.textContent ?? "").slice(0, offset)) : null;
  }
  const after = node.childNodes[offset];
  const next = after ? firstSegment(after) : null;
  if (next) return Number(next.dataset["start"]);
  const before = [...root.querySelectorAll<HTMLElement>("[data-start]")].findLast((segment) => (after ? segment.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING : node.contains(segment)));
  return before ? Number(before.dataset["start"]) + countPoints(before.textContent ?? "") : null;
}

function firstSegment(node: Node): HTMLElement | null {
  if (!(node instanceof HTMLElement)) return null;
  return node.matches("[data-start]") ? node : node.querySelector<HTMLElement>("[data-start]");
}

/** Arrow keys select by words, with Shift to more of them: text can be picked without a mouse. */
export function selectByKey(event: KeyboardEvent): void {
  const selection = getSelection();
  if (!selection || event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = { ArrowRight: "forward", ArrowLeft: "backward", ArrowDown: "forward", ArrowUp: "backward" }[event.key];
  if (!direction || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  if (!event.currentTarget.contains(selection.anchorNode) || selection.anchorNode === event.currentTarget) start(event.currentTarget, selection);
  const step = event.key === "ArrowDown" || event.key === "ArrowUp" ? "line" : "word";
  if (event.shiftKey) selection.modify("extend", direction, step);
  else {
    if (direction === "forward") selection.collapseToEnd(); else selection.collapseToStart();
    selection.modify("move", direction, step);
    if (direction === "forward" && step === "word") selection.modify("move", "backward", "word");
    selection.modify("extend", "forward", "word");
    trim(selection);
  }
  (selection.focusNode instanceof Element ? selection.focusNode : selection.focusNode?.parentElement)?.scrollIntoView({ block: "nearest" });
}

function start(root: HTMLElement, selection: Selection): void {
  const first = [...root.querySelectorAll("[data-start]")].find((segment) => segment.getBoundingClientRect().bottom > root.getBoundingClientRect().top);
  if (first?.firstChild) selection.collapse(first.firstChild, 0);
}

/** Some systems take the space after a word along. */
function trim(selection: Selection): void {
  for (let guard = 0; guard < 3 && /\s$/.test(selection.toString()); guard++) selection.modify("extend", "backward", "character");
}
