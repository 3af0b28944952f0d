import tokens from '../shared/tokens.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';
import chip from './chip.css?inline';
import marks from './marks.css?inline';
import rewrite from './rewrite.css?inline';
import strip from './strip.css?inline';

/** Every style the overlay needs, for one <style> or constructed sheet inside its shadow root. */
export const overlayCss = [base, tokens, strip, marks, chip, card, rewrite].join('\n');
