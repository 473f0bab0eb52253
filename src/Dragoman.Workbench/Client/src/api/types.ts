/** What the server says, in its own names. Offsets count Unicode code points of the report's text, [start, end). */

export interface Span { start: number; end: number }
export interface Words extends Span { text: string }

export type Verdict = "unreviewed" | "accepted" | "corrected" | "rejected";
export type Status = "occurred" | "ongoing" | "attempted" | "planned" | "threatened" | "possible" | "denied" | "unconfirmed";
export type Precision = 1 | 2 | 3;

export interface Actor extends Words {
  id: string; name: string; country?: string; sector?: string; kind?: number; side: string; person?: string;
}
export interface Place extends Words {
  name: string; gazetteer?: string; lat?: number; lon?: number; country?: string; admin1?: string; admin2?: string;
  precision: Precision; radius_km?: number; relation?: { direction?: string; distance_km?: number; of: string };
}
export interface Time extends Partial<Words> { from: string; to: string; precision: Precision; basis: string }
export interface Source extends Words { kind: string; actor: string | null; party: boolean }
export interface Quantity extends Words { kind: string; low?: number; high?: number; of?: string }
export interface Event {
  class: string; plover: string; mode?: string; contexts: string[];
  acled?: { disorder_type: string; event_type: string; sub_event_type: string };
}
export interface Claim {
  schema: number; id: string; report: string; document?: string; event: Event;
  trigger: Words; evidence: Words; actors: Actor[]; recipients: Actor[]; place?: Place; time?: Time; status: Status;
  attribution: Source[]; quantities: Quantity[]; instruments?: Words[];
  because: { trigger: string; construction: string }; confidence: number;
}

export interface ClaimState {
  claim: Claim; coded?: Claim | null; verdict: Verdict; published: boolean; withdrawn: boolean; kept: boolean;
  by_person?: boolean; incident?: string | null; version: number; report?: string; evidence?: string;
}
export interface Decision { seq: number; at: string; who: string; kind: string; before?: unknown; after?: unknown; reason?: string | null }

export interface Page<T> { items: T[]; next: string | null; total: number }

export interface Me {
  user: string; role: string; mode: "local" | "team"; archive: string; version: string;
  basemap: { style?: string; tiles?: string } | null;
}
export interface Vocabulary {
  classes: { class: string; plover: string; acled?: string | null; words?: string | null }[];
  statuses: string[]; quantity_kinds: string[]; roles: string[]; source_kinds: string[]; verdicts: string[];
  precision: Record<string, string>;
}

export type ReportState = "todo" | "open" | "done";
export interface ReportRow {
  id: string; title: string; outlet?: string | null; url?: string | null; published?: string | null; added: string;
  claims: number; reviewed: number; state: ReportState; assignee?: string | null; copies: string[]; disputed: boolean; version?: number;
}
export interface Block extends Span { kind: string }
export interface Report {
  id: string; title: string; text: string; outlet?: string | null; url?: string | null; language?: string | null;
  published?: string | null; added: string; reader?: string; state: ReportState; assignee?: string | null; version?: number;
  blocks: Block[]; direction?: "ltr" | "rtl" | "auto"; sightings?: unknown[];
  copies: { report: string; similarity: number }[]; claims: ClaimState[];
}
export interface Added { items: { report?: string; kind?: "new" | "again" | "elsewhere"; claims?: number; error?: string }[] }

export interface ActorEntry { id: string; name: string; country?: string | null; sector?: string | null; kind?: number | null; side?: string | null; aliases?: string[]; local?: boolean; from?: number | null; to?: number | null }
export interface PlaceEntry {
  gazetteer: string; name: string; country?: string | null; admin1?: string | null; lat: number; lon: number; precision?: Precision | null;
  radius_km?: number | null; kind?: string | null; population?: number | null; local?: boolean;
}

export interface IncidentRow {
  id: string; class: string; plover: string; place?: string | null; lat?: number | null; lon?: number | null; precision?: Precision | null;
  radius_km?: number | null; country?: string | null; admin1?: string | null; from?: string | null; to?: string | null; time_precision?: Precision | null;
  sides: { id: string; name: string }[]; deaths?: { low: number; high: number } | null;
  claims: number; reports: number; voices: number; disputed: boolean; corroborated: boolean; published: boolean; reviewed: boolean; status: string;
}
export interface Testimony { value?: unknown; voices: number; speakers: string[]; claims: string[]; of_parties: string[]; at_least?: number; at_most?: number; from?: string; to?: string }
export interface Best { value?: unknown; rule: string; testimonies: Testimony[]; from?: string; to?: string; [field: string]: unknown }
export interface Tally { kind: string; of?: string; low: number; best: number; high: number; conservative?: number; rule: string; testimonies: Testimony[] }
export interface Contradiction { field: string; text: string; sides: { value: string; voices: number; speakers: string[]; claims: string[] }[] }
export interface Incident {
  id: string; event: Best; status?: Best; actors?: Best; recipients?: Best; place?: Best; time?: Best; counts: Tally[];
  contradictions: Contradiction[]; corroboration: { reports: number; voices: number; impartial: number; dispute: number };
  claims: { id: string; report: string; document?: string; class: string; evidence: string; speaker: string }[];
  links: { a: string; b: string; score: number; evidence: { feature: string; weight: number; words: string }[] }[];
  claim_states: ClaimState[]; history: Decision[]; published: boolean; permalink?: string;
}

export interface MapPoints {
  total: number; clustered?: boolean; tiles?: string;
  points?: { id: string[]; lon: number[]; lat: number[]; precision: number[]; radius_km: number[]; class: string[]; day: (string | null)[]; deaths: (number | null)[]; flags: number[] };
}
export interface Timeline { by: "day" | "week" | "month"; keys: string[]; buckets: { from: string; to: string; counts: Record<string, number>; deaths: number }[] }
export interface ChartRow { key: string; name: string; incidents: number; deaths_low: number; deaths_high: number; corroborated: number; disputed: number }
export interface Control {
  date: string;
  places: {
    name: string; gazetteer?: string; lat: number; lon: number; radius_km?: number; state: string; since?: string | null;
    holders: { id: string; name: string; share?: string | null; part?: string | null; words?: string | null }[]; incidents?: string[];
  }[];
}

export interface Rating { kind: "outlet" | "actor" | "claim"; name: string; reliability?: string | null; credibility?: number | null; side?: string | null; reason?: string | null }
export interface PublicationRules {
  incidents?: string[]; filter?: Record<string, string>;
  places: { rule: "as_is" | "admin1" | "admin2" | "grid"; degrees?: number };
  people: { rule: "keep" | "office" | "remove" }; text: { rule: "keep" | "quote" | "remove" };
  only_reviewed: boolean; format?: string;
}
export interface Leaving { incident: string; before: Record<string, unknown>; after?: Record<string, unknown> | null; held_back?: string | null }
export interface Preview { leaving: Leaving[]; counts: Record<string, number>; warnings: string[] }
export interface Publication {
  id: string; name?: string; at?: string; who?: string; licence?: string | null; incidents?: number; reason?: string | null; withdrawn?: boolean;
  files: { name: string; bytes: number; href: string }[];
}
