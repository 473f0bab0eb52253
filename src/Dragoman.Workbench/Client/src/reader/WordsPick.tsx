import type { Words } from "../api/types";

interface Props { name: string; words: Partial<Words> | null; picked: Words | null; take: (words: Words) => void }

/** The words that a value rests on, and the button that takes those selected in the report. */
export function WordsPick({ name, words, picked, take }: Props) {
  const has = words?.end !== undefined && words.start !== undefined && words.end > words.start;
  return (
    <span class="words">
      {has ? <q dir="auto">{words.text}</q> : <em>no words yet</em>}
      <button type="button" class="small" disabled={!picked} onMouseDown={(event) => event.preventDefault()} onClick={() => picked && take(picked)}>Take words<span class="unseen"> for {name}</span></button>
    </span>
  );
}
