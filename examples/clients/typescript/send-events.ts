/*
 * Sends the events of a file, one a line, to Baken, with the fetch of Node.js 18 or later.
 *
 *   npm ci && npx tsc && node send-events.js ../events.jsonl
 *   BAKEN_URL=https://baken.example.org node send-events.js events.jsonl
 *
 * Ends with 0 when Baken has every event, with 1 when it refuses one, and with 2 when it could not be asked. It may be
 * run again: an event with the same source and id counts once.
 */
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

interface EventError {
  event: number;
  id?: string;
  field: string;
  found: string;
  expected: string;
}

interface Problem {
  title: string;
  detail: string;
  errors?: EventError[];
}

const url = `${process.env.BAKEN_URL ?? "http://127.0.0.1:8080"}/v1/events`;
const eventsARequest = 500;
const tries = 8;

/** The answer to these events. Whoever is told "later" asks again. */
async function post(lines: string[]): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    let wait = attempt;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/x-ndjson" },
        body: lines.join("\n"),
      });
      if (![408, 429, 503].includes(response.status) || attempt === tries) {
        return response;
      }
      wait = Number(response.headers.get("Retry-After") ?? attempt);
    } catch (error) {
      if (attempt === tries) {
        throw new Error(`Baken does not answer at ${url}`, { cause: error });
      }
    }
    await sleep(wait * 1000);
  }
}

/** The number of events that Baken has; throws at the first request that is refused. */
async function send(path: string): Promise<number> {
  const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line.trim() !== "");
  for (let first = 0; first < lines.length; first += eventsARequest) {
    const response = await post(lines.slice(first, first + eventsARequest));
    if (response.status !== 202) {
      process.exitCode = response.status === 400 ? 1 : 2;
      const problem = (await response.json()) as Problem;
      const errors = (problem.errors ?? []).map(
        (error) =>
          `event ${first + error.event} (${error.id ?? "without id"}), ${error.field}: ` +
          `found ${error.found}, expected ${error.expected}`,
      );
      throw new Error([`${problem.title}: ${problem.detail}`, ...errors].join("\n"));
    }
  }
  return lines.length;
}

const path = process.argv[2];
if (path === undefined) {
  console.error("usage: node send-events.js FILE");
  process.exitCode = 2;
} else {
  try {
    console.log(`Baken has ${await send(path)} events`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode ??= 2;
  }
}
