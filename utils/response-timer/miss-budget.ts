/** Targets may have decimals (99.9 %): counted in thousandths of a per cent, so that everything stays a whole number. */
const scale = 1000;

export interface BudgetFigures {
  /** Customers, turns or sessions of today, as the clock counts. */
  inTime: number;
  late: number;
  /** 1 to 100. */
  targetPercent: number;
}

/**
 * How many more may be late before the rate falls below the target; 0: the next one does it. Negative: so many in time,
 * one after another, bring the rate back to the target. undefined: nothing can, as after one miss at 100 %.
 */
export const computeBudget = ({ inTime, late, targetPercent }: BudgetFigures): number | undefined => {
  const whole = 100 * scale;
  const target = Math.round(targetPercent * scale);
  const margin = inTime * whole - (inTime + late) * target;
  if (margin >= 0) return divideDown(margin, target);
  return target < whole ? -divideDown(-margin + (whole - target) - 1, whole - target) : undefined;
};

/** Of whole numbers, without rounding errors. */
const divideDown = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor;
