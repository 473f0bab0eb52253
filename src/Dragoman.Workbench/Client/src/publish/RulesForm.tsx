import { amend, search } from "../address/address";
import { readRules } from "./rules";

/** What is made coarser or left out before anything leaves. */
export function RulesForm() {
  const rules = readRules(search.value);
  return (
    <form class="fields rules" onSubmit={(event) => event.preventDefault()}>
      <h2>Rules</h2>
      <Choice legend="Places" name="coarsen" value={rules.places.rule} options={[["admin1", "first-level unit"], ["admin2", "second-level unit"], ["grid", "cell of a grid"], ["as_is", "as they are"]]} />
      {rules.places.rule === "grid" && <label>Cell, degrees <input type="number" min={0.05} max={10} step={0.05} value={rules.places.degrees} onChange={(event) => amend({ degrees: event.currentTarget.value })} /></label>}
      <Choice legend="People" name="people" value={rules.people.rule} options={[["office", "only who holds an office"], ["remove", "no names"], ["keep", "all names"]]} />
      <Choice legend="Reports’ words" name="text" value={rules.text.rule} options={[["quote", "whom they quote"], ["remove", "none"], ["keep", "also titles, and words for parties"]]} />
      <label class="tick"><input type="checkbox" checked={rules.only_reviewed} onChange={(event) => amend({ only_reviewed: event.currentTarget.checked ? null : "false" })} /> Only what was reviewed</label>
    </form>
  );
}

function Choice({ legend, name, value, options }: { legend: string; name: string; value: string; options: [string, string][] }) {
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {options.map(([option, words]) => <label key={option} class="tick"><input type="radio" name={name} checked={value === option} onChange={() => amend({ [name]: option })} /> {words}</label>)}
    </fieldset>
  );
}
