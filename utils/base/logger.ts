/**
 * Diagnostics for developers. A log line carries a fixed event name and numbers or closed-set words only:
 * never chat text, customer names, keys or addresses (promise: no chat text in logs).
 */
export interface Logger {
  warn(event: string, facts?: Record<string, number | boolean | string>): void;
}

export const consoleLogger: Logger = {
  warn: (event, facts) => console.warn(`[warmreply] ${event}`, facts ?? ''),
};

export const silentLogger: Logger = { warn: () => undefined };
