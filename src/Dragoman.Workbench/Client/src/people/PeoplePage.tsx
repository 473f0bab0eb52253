import { useState } from "preact/hooks";
import { patch, post } from "../api/client";
import { useLoad } from "../api/load";
import { may } from "../api/session";
import type { ItemsOf, NewPerson, Person } from "../api/types";
import { announce, announceError } from "../ui/announce";
import { Failure } from "../ui/Failure";
import { plural } from "../ui/format";
import { AddPersonDialog } from "./AddPersonDialog";
import { PeopleLog } from "./PeopleLog";
import { PersonRow } from "./PersonRow";
import { PersonTokens } from "./PersonTokens";
import { Secret } from "./Secret";

/** Who may do what, for those who say it. */
export function PeoplePage() {
  return may("administer") ? <Whole /> : <section class="page"><h1>People</h1><p>Who may do what is said by the administrators of this archive.</p></section>;
}

function Whole() {
  const loaded = useLoad<ItemsOf<Person>>("/people");
  const [adding, add] = useState(false);
  const [handed, hand] = useState<NewPerson>();
  const [tokensOf, showTokens] = useState<Person>();
  const people = loaded.value?.items ?? [];
  const change = async (person: Person, what: { role?: string; disabled?: boolean; display_name?: string }, done: string) => {
    try { await patch(`/people/${person.id}`, what); announce(done); } catch (error) { announceError(error); } finally { loaded.again(); }
  };
  const reset = async (person: Person) => {
    try { hand(await post<NewPerson>(`/people/${person.id}/password`, {})); loaded.again(); } catch (error) { announceError(error); }
  };
  return (
    <section class="page people">
      <header class="head">
        <h1>People</h1>
        <p class="count" role="status">{loaded.value ? plural(people.length, "account") : "Reading …"}</p>
        <button type="button" class="main" onClick={() => add(true)}>Add somebody</button>
      </header>
      {loaded.error && <Failure error={loaded.error} again={loaded.again} />}
      {handed?.password && <Secret value={handed.password}>The password of <b dir="auto">{handed.person.name}</b>, to be handed over. It is shown this once, and has to be changed when they first sign in.</Secret>}
      {people.length > 0 && (
        <table class="sheet stack">
          <caption class="unseen">Accounts by name</caption>
          <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Signs in</th><th scope="col">Since</th><th scope="col"><span class="unseen">What can be done</span></th></tr></thead>
          <tbody>{people.map((person) => <PersonRow key={person.id} person={person} change={(what, done) => void change(person, what, done)} reset={() => void reset(person)} tokens={() => showTokens(person)} />)}</tbody>
        </table>
      )}
      <PeopleLog key={JSON.stringify(people)} />
      {adding && <AddPersonDialog close={() => add(false)} added={(person) => { add(false); hand(person); loaded.again(); announce(`${person.person.name}: ${person.person.role}.`); }} />}
      {tokensOf && <PersonTokens person={tokensOf} close={() => showTokens(undefined)} />}
    </section>
  );
}
