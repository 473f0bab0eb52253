import type { components } from "./schema";

/**
 * What the server says, in its own names: the types of its OpenAPI document (`npm run types` makes them anew), with what that
 * leaves open narrowed down: claims and incidents are lines of the contract (schema/claim.schema.json).
 * Offsets count Unicode code points of the report's text, [start, end).
 */
type Schemas = components["schemas"];

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
  precision: Precision; radius_km?: number; relation?: { kind?: string; direction?: string; bearing?: number; distance_km?: number; of: string; to?: string };
}
export interface Time extends Partial<Words> { from: string; to: string; precision: Precision; basis: string }
export interface Source extends Words { kind: string; actor: string | null; party: boolean }
export interface Quantity extends Words { kind: string; low?: number; high?: number; of?: string }
export interface Happening {
  class: string; plover: string; mode?: string; contexts: string[];
  acled?: { disorder_type: string; event_type: string; sub_event_type: string };
}
export interface Claim {
  schema: number; id: string; report: string; document?: string; event: Happening;
  trigger: Words; evidence: Words; actors: Actor[]; recipients: Actor[]; place?: Place; time?: Time; status: Status;
  attribution: Source[]; quantities: Quantity[]; instruments?: Words[];
  because: { trigger: string; construction: string }; confidence: number;
}

type With<T, More> = Omit<T, keyof More> & More;

export interface ItemsOf<T> { items: T[] }
export interface Page<T> { items: T[]; next: string | null; total: number }

export type ClaimState = With<Schemas["ClaimView"], { claim: Claim; coded: Claim | null; verdict: Verdict }>;
export type Decision = With<Schemas["LogView"], { before: unknown; after: unknown }>;
export type VerdictsDone = With<Schemas["VerdictsDone"], { conflicts: { id: string; current: ClaimState | null; error: string | null }[] }>;

export type Deed = "read" | "code" | "review" | "administer";
export type Role = "reader" | "coder" | "reviewer" | "administrator";
export type Me = With<Schemas["Me"], { may: Deed[]; role: Role; mode: "local" | "team" }>;
export type SignInWays = Schemas["SignInView"];
export type Token = Schemas["TokenView"];
export type Person = With<Schemas["PersonView"], { role: Role; signs_in: "here" | "elsewhere" | "invited" }>;
export type NewPerson = With<Schemas["NewPerson"], { person: Person }>;
export type PeopleLogEntry = Schemas["PeopleLogView"];
export type Basemap = Schemas["Basemap"];
export type Vocabulary = Schemas["Vocabulary"];
export type ActorEntry = Schemas["ActorView"];
export type PlaceEntry = With<Schemas["PlaceView"], { precision: Precision }>;

export type ReportState = "todo" | "open" | "done";
export type ReportRow = With<Schemas["ReportItem"], { state: ReportState }>;
export type Block = Schemas["BlockView"];
export type Report = With<Schemas["ReportView"], { state: ReportState; direction: "ltr" | "rtl" | "auto"; claims: ClaimState[] }>;
export interface Added { items: { report?: string | null; kind?: "new" | "again" | "elsewhere" | null; claims?: number | null; error?: string | null }[] }

export type IncidentRow = Schemas["IncidentItem"];
export interface Testimony { value?: unknown; voices: number; speakers: string[]; claims: string[]; of_parties: string[]; at_least?: number; at_most?: number; from?: string; to?: string }
export interface Best { value?: unknown; rule: string; testimonies: Testimony[]; from?: string; to?: string; [field: string]: unknown }
export interface Tally { kind: string; of?: string; low: number; best: number; high: number; conservative?: number; rule: string; testimonies: Testimony[] }
export interface Contradiction { field: string; text: string; sides: { value: string; voices: number; speakers: string[]; claims: string[] }[] }
export type Incident = With<Schemas["IncidentView"], {
  id: string; event: Best; status?: Best; actors?: Best; recipients?: Best; place?: Best; time?: Best; counts: Tally[];
  contradictions: Contradiction[]; corroboration: { reports: number; voices: number; impartial: number; dispute: number };
  claims: { id: string; report: string; document?: string; class: string; evidence: string; speaker: string }[];
  claim_states: ClaimState[]; history: Decision[];
}>;

export interface Across { field: string; text: string; sides: { value: string; voices: number; speakers: string[]; claims: { id: string; report: string; incident: string | null; speaker: string }[] }[] }

export type MapPoints = Schemas["MapView"];
export type Timeline = With<Schemas["TimelineView"], { by: "day" | "week" | "month" }>;
export type ChartRow = Schemas["TotalView"];
export type Control = Schemas["ControlView"];

export type Rating = Schemas["RatingView"];
export type PublicationRules = Schemas["PublicationAsked"];
export type Leaving = Schemas["LeavingView"];
export type Preview = Schemas["PreviewView"];
export type Publication = Schemas["PublicationView"];

export type AcceptanceRow = Schemas["Acceptance"];
export type Acceptances = Schemas["AcceptanceView"];
export type AgreementRow = Schemas["Agreement"];
export type Agreements = Schemas["AgreementView"];
export type Corrections = Schemas["CorrectionsView"];
