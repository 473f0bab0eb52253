import { memo } from "preact/compat";
import { may } from "../api/session";
import type { ClaimState } from "../api/types";
import { km, period, range, words } from "../ui/format";
import { Locator } from "../ui/Locator";
import { light, unlight } from "./lights";
import { Value } from "./Value";

export interface CardActs { accept: () => void; reject: () => void; edit: () => void; like: () => void; history: () => void }

interface Props { state: ClaimState; number: number; current: boolean; choose: (claim: string) => void; act: CardActs }

export const ClaimCard = memo(Card, (before, after) => before.state === after.state && before.current === after.current && before.number === after.number && !after.current);

function Card({ state, number, current, choose, act }: Props) {
  const { claim } = state;
  return (
    <article class={`card ${state.verdict}${state.withdrawn ? " withdrawn" : ""}`} aria-current={current ? "true" : undefined} aria-label={`Claim ${number}: ${words(claim.event.class)}`}
      onClick={() => { if (!current) choose(claim.id); }} onPointerOver={() => light(claim.id, null)} onPointerLeave={unlight}>
      <header>
        <span class="no">{number}</span>
        <Value claim={claim.id} field="trigger" kind="trigger" reach={current}><b>{words(claim.event.class)}</b></Value>
        {claim.status !== "occurred" && <span class="tag warn">{claim.status}</span>}
        {state.by_person && <span class="tag">by hand</span>}
        {state.published && <span class="tag">published</span>}
        {state.withdrawn && <span class="tag warn">withdrawn</span>}
        <span class={`verdict ${state.verdict}`}>{verdicts[state.verdict]}</span>
      </header>
      <dl>
        {claim.actors.length > 0 && <Row name="Who">{claim.actors.map((actor, i) => <Value key={i} claim={claim.id} field={`actors.${i}`} kind="party" reach={current}>{actor.name ?? actor.text}{actor.person && <small> ({actor.person})</small>}</Value>)}</Row>}
        {claim.recipients.length > 0 && <Row name="To whom">{claim.recipients.map((actor, i) => <Value key={i} claim={claim.id} field={`recipients.${i}`} kind="party" reach={current}>{actor.name ?? actor.text}</Value>)}</Row>}
        {claim.place && <Row name="Where"><Value claim={claim.id} field="place" kind="place" reach={current}>{claim.place.name}{claim.place.admin1 && claim.place.admin1 !== claim.place.name && <small>, {claim.place.admin1}</small>}{claim.place.country && <small> {claim.place.country}</small>}{claim.place.radius_km ? <small> ± {km(claim.place.radius_km)}</small> : null}</Value></Row>}
        {claim.time && <Row name="When"><Value claim={claim.id} field="time" kind="time" reach={current}>{period(claim.time.from, claim.time.to)}{claim.time.basis === "published" && <small> (day of publication)</small>}</Value></Row>}
        {claim.quantities.length > 0 && <Row name="How many">{claim.quantities.map((count, i) => <Value key={i} claim={claim.id} field={`quantities.${i}`} kind="count" reach={current}>{range(count.low, count.high)} {words(count.kind)}</Value>)}</Row>}
        {claim.attribution.length > 0 && <Row name="By whose word">{claim.attribution.map((source, i) => <Value key={i} claim={claim.id} field={`attribution.${i}`} kind="source" reach={current}>{source.text}<small> ({source.kind}{source.party ? ", a side of it" : ""})</small></Value>)}</Row>}
      </dl>
      {current && <Rest state={state} act={act} />}
    </article>
  );
}

function Rest({ state, act }: { state: ClaimState; act: CardActs }) {
  const { claim } = state;
  return (
    <>
      {claim.place?.lat != null && claim.place.lon != null && <Locator lat={claim.place.lat} lon={claim.place.lon} radius={claim.place.radius_km ?? 0} name={claim.place.name} />}
      <p class="why">{state.by_person ? "Found by a person." : <>Read by <code>{claim.because.trigger}</code>, {words(claim.because.construction)}; confidence {Math.round(claim.confidence * 100)} %.</>} {state.incident && <a href={`/incidents/${state.incident}`}>Its incident</a>}</p>
      <p class="actions">
        {may("code") && <>
          <button type="button" onClick={act.accept}>Accept <kbd>a</kbd></button>
          <button type="button" onClick={act.reject}>Reject <kbd>x</kbd></button>
          <button type="button" data-edit onClick={act.edit}>Correct <kbd>e</kbd></button>
        </>}
        <button type="button" onClick={act.like}>Others like it <kbd>l</kbd></button>
        <button type="button" onClick={act.history}>History <kbd>h</kbd></button>
      </p>
    </>
  );
}

const verdicts = { unreviewed: "open", accepted: "accepted", corrected: "corrected", rejected: "rejected" } as const;

function Row({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
