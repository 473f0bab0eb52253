/** Problem details of RFC 9457, as the server words them for people. */
export interface ProblemDetails {
  type?: string; title?: string; status?: number; detail?: string; what?: string; where?: string; advice?: string;
  [more: string]: unknown;
}

/** A request that the server refused, or that didn't get there. */
export class Problem extends Error {
  readonly status: number;
  readonly details: ProblemDetails;

  constructor(status: number, details: ProblemDetails) {
    super(sentence(status, details));
    this.status = status;
    this.details = details;
  }

  get isConflict(): boolean { return this.status === 409; }

  /** The server is gone, not ready yet or busy with something long: the same may be asked again later. */
  get isAway(): boolean { return this.status === 0 || this.status === 503; }
}

function sentence(status: number, details: ProblemDetails): string {
  const said = details.detail ?? details.title ?? (status === 0 ? "The server can't be reached." : `The server answered ${status}.`);
  return details.advice ? `${said} ${details.advice}` : said;
}
