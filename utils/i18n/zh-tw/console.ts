import { check } from './check';
import { common } from './common';
import { llm } from './llm';
import { overlay } from './overlay';
import { picker } from './picker';
import { rewrite } from './rewrite';
import { suggestion } from './suggestion';
import { upset } from './upset';

/** What a content script needs: it must stay small. */
export const console = { common, overlay, check, rewrite, llm, upset, picker, suggestion };
