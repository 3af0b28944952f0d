import { alerts } from './alerts';
import { board } from './board';
import { check } from './check';
import { common } from './common';
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
  board,
  common,
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
