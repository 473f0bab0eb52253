import type { PeopleLogEntry, Role } from "../api/types";

export const roles: readonly Role[] = ["reader", "coder", "reviewer", "administrator"];

/** Each role may do all that the ones before it may. */
export const roleWords: Record<Role, string> = {
  reader: "You are a reader: you see all of the archive.",
  coder: "You are a coder: you see all of the archive, add reports and names, and judge claims.",
  reviewer: "You are a reviewer: you judge claims, put incidents together, rate sources, publish, and say who works at what.",
  administrator: "You are an administrator: you may do everything, and say who may do what.",
};

const events: Record<string, string> = {
  added: "was added", signed_in: "signed in", refused: "was refused", locked: "was locked", signed_out: "signed out", password_changed: "changed the password", password_reset: "got another password",
  role_changed: "has another role", disabled: "was disabled", enabled: "was let in again", renamed: "is called otherwise", linked: "is known to the identity provider", token_made: "has a new token", token_revoked: "has a token less",
};

/** "omar signed in"; "somebody of an unknown name was refused". */
export const told = (entry: Pick<PeopleLogEntry, "whose" | "what">): string => `${entry.whose ?? "somebody of an unknown name"} ${events[entry.what] ?? entry.what.replaceAll("_", " ")}`;
