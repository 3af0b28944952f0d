/**
 * Script that lets everything after it live `shiftMs` later, at the same pace: the hours that a platform counts are
 * facts that no setting moves, so a test of the night moves the clock.
 */
export const createClockShift = (shiftMs: number): string => `
(() => {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length > 0) super(...parts);
      else super(RealDate.now() + ${shiftMs});
    }
    static now() {
      return RealDate.now() + ${shiftMs};
    }
  };
})();
`;

/** This minute of the day in Beijing (UTC+8 all year), 0 to 1439. */
export const readBeijingMinute = (): number => Math.floor(((Date.now() + 8 * 3_600_000) % 86_400_000) / 60_000);

/** How far it is from now to about that time of this day in Beijing, ms. */
export const shiftToBeijingTime = (hour: number, minute: number): number =>
  (hour * 60 + minute - readBeijingMinute()) * 60_000;
