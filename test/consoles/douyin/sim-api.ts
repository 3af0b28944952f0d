import type { DeskSim } from '../shared/desk-sim';

declare global {
  interface Window {
    douyin: DeskSim;
  }
}
