/** The only source of the current time (ms since 1970). Everything else receives a Clock or a `now`. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
