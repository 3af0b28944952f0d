import base from './base.css?inline';
import card from './card.css?inline';
import chip from './chip.css?inline';
import icons from './icons.css?inline';
import marks from './marks.css?inline';
import picker from './picker.css?inline';
import rewrite from './rewrite.css?inline';
import strip from './strip.css?inline';
import suggestion from './suggestion.css?inline';
import tokens from './tokens.css?inline';

/** Every style of the overlay. The background hands it to console pages with the words: scripts are compiled on every page load. */
export const overlayCss = [base, tokens, icons, strip, marks, chip, card, rewrite, picker, suggestion].join('\n');
