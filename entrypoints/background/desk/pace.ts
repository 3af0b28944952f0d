/**
 * Runs one job at a time: at once when it has rested, else as soon as `gapMs` have passed; requests in between are one.
 */
export const createPace = (job: () => Promise<void>, gapMs: number) => {
  let isRunning = false;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    isRunning = true;
    isWanted = false;
    await job();
    timer = setTimeout(() => {
      timer = undefined;
      isRunning = false;
      if (isWanted) void run();
    }, gapMs);
  };

  return {
    request: () => {
      isWanted = true;
      if (!isRunning && timer === undefined) void run();
    },
  };
};
