/** What the server says by the address when an identity provider sends somebody back. */
export const refusals: Record<string, string> = {
  stranger: "You are known there, but have no account in this archive, or none that may be used. Ask an administrator of it to invite you.",
  provider: "The identity provider did not let you in, or it took too long. Try again.",
};

/** Comes back to the page that was asked for; pages of signing in lead nowhere. */
export const providerAddress = (address: string, page: string): string => `${address}?to=${encodeURIComponent(page.startsWith("/sign-in") ? "/" : page)}`;
