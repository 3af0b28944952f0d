import type { DeskSim } from '../shared/desk-sim';

/** The script API of the simulated 咚咚 (`window.jd`). */
export interface JdSim extends DeskSim {
  /** The agent's click on a tab of the list. */
  showTab(title: '正在咨询' | '历史咨询'): void;
  /** Scrolls the list so that this row (from 0) is the first in sight. */
  scrollTo(row: number): void;
}

declare global {
  interface Window {
    jd: JdSim;
  }
}
