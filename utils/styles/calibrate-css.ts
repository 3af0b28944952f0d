import base from './base.css?inline';
import calibrate from './calibrate.css?inline';
import card from './card.css?inline';
import icons from './icons.css?inline';
import tokens from './tokens.css?inline';

/** What the calibration's overlay looks like. Its script brings the styles itself: it is only there while somebody calibrates. */
export const calibrateCss = [base, tokens, icons, card, calibrate].join('\n');
