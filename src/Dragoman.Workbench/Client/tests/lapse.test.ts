import { describe, expect, it } from "vitest";
import { endLapse, lapsed, persist } from "../src/api/lapse";

const answers = (...statuses: number[]) => {
  let asked = 0;
  return { ask: () => Promise.resolve(new Response(null, { status: statuses[Math.min(asked++, statuses.length - 1)] ?? 200 })), count: () => asked };
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a session that ends in the middle of work", () => {
  it("asks again what was asked, when somebody has signed in", async () => {
    const server = answers(401, 200);
    const answer = persist(server.ask, () => true);
    await turn();
    expect([lapsed.value, server.count()]).toEqual([true, 1]);
    endLapse(true);
    expect((await answer).status).toBe(200);
    expect([lapsed.value, server.count()]).toEqual([false, 2]);
  });
  it("lets all who ask meanwhile wait for one dialog", async () => {
    const [one, other] = [answers(401, 200), answers(401, 204)];
    const both = Promise.all([persist(one.ask, () => true), persist(other.ask, () => true)]);
    await turn();
    endLapse(true);
    expect((await both).map((answer) => answer.status)).toEqual([200, 204]);
  });
  it("gives the refusal where it was given up, and asks no more", async () => {
    const server = answers(401, 200);
    const answer = persist(server.ask, () => true);
    await turn();
    endLapse(false);
    expect([(await answer).status, server.count()]).toEqual([401, 1]);
  });
  it("takes being unknown for what it is where nobody was signed in, and leaves other answers alone", async () => {
    expect((await persist(answers(401).ask, () => false)).status).toBe(401);
    expect((await persist(answers(403).ask, () => true)).status).toBe(403);
    expect(lapsed.value).toBe(false);
  });
});
