import { alerts } from './alerts';
import { autoLock } from './auto-lock';
import { board } from './board';
import { calibrated } from './calibrated';
import { check } from './check';
import { common } from './common';
import { diagnosis } from './diagnosis';
import { knowledge } from './knowledge';
import { llm } from './llm';
import { options } from './options';
import { overlay } from './overlay';
import { popup } from './popup';
import { practice } from './practice';
import { rewrite } from './rewrite';
import { sidepanel } from './sidepanel';
import { upset } from './upset';

export const page = {
  knowledge,
  alerts,
  autoLock,
  board,
  calibrated,
  common,
  diagnosis,
  overlay,
  check,
  rewrite,
  llm,
  sidepanel,
  options,
  popup,
  practice,
  upset,
};
