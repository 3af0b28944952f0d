/**
 * Everything a diagnosis may say of a page in the page's own words. These are closed lists of what people call the pieces of
 * an interface: a name that is in none of them never leaves, however innocent it looks (zhangsan, order20261123).
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that make up class names, ids and attribute names. No given name and no syllable that is a Chinese surname. */
export const interfaceWords = words(`
  about above account action actions actionbar active add after agent alert align already animated app application arrow article
  aside assist attachment author auto avatar back background badge bar base basic before below block blue body bold border both
  bottom box bright broadcast btn bubble button buyer callback cancel card cards cell cells center chat chatbox check checkbox
  checked child children chooser circle clear clearfix click clickable client close closed col collapse color column columns
  comment common compact component composer confirm connect connection console contact contain container content contents context
  control conv conversation conversations copy count countdown counter cover create current custom customer dark data date day
  default delete desc description desk detail details dialog direction disabled display divider document double down download
  draft drag drawer drop dropdown dynamic edit editable editor element ellipsis embed emoji emotion empty enabled end enter error
  even event expand extra face fade favorite field file filter first fixed flex float focus focused folder foot footer form frame
  frequent full good goods gray green grid group groups handle head header heading height hidden hide high history home hover html icon
  icons id image images img index info inline inner input inside is item items key keyboard label large last late layer layout
  leave left level light limit line link list lists load loader loading lock log login logo loop low mall main manager mask
  media medium member menu merchant message messages meta middle min mini minute minutes modal mode module more move msg msgs
  multi mute name names nav navbar navigation new next nick nickname no node none normal not note notice notification notify
  number odd off offline old on one online onemsg only open opened option options order orders other out outer outside over overlay
  own owner page pages pagination panel panels parent part paste person phone photo picker picture pic pinned place placeholder
  plain plugin point pop popover popup portal portrait position post preview previous price primary product products profile
  progress query queue quick quote radio random range rate read ready receive received red refer refresh refund region reload
  remove rename reply replies report request reset resize result right robot role root row rows sale save scroll scrollable
  scrollbar scroller search secondary section select selected selection self sel seller send sender sending sent separator seq
  server service session sessions set setting settings shadow shop show shown side sidebar simple single site size slide slider
  slot small sort source span spinner split square stack staff star start state status sticky store strip style sub submit success
  suggest summary super support switch system tab table tabs tag tags target task temp template text textarea textbox theme third
  thread thumb time timeout timer times tip tips title toggle tool toolbar tools tooltip top total touch track transfer transition
  transparent tree trigger type unread unreply unit up update upload user users val value vertical video view viewer viewport views
  virtual virtualized visible visitor voice wait waiting warn warning watch white widget width wider window wrap wrapper write
  writing yellow zone bd hd ft ui tpl ctn lst hor ver xs sm md lg xl btns nums num
`);

/** Elements of HTML that may be named; anything else is a page's own and goes through the words. */
export const htmlTags = words(`
  a abbr address article aside audio b bdi blockquote body br button canvas caption code col dd del details dialog div dl dt em
  embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend
  li link main map mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q s samp script search
  section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title
  tr track u ul var video wbr
`);

export const roles = words(`
  alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document
  feed figure form grid gridcell group heading img link list listbox listitem log main marquee menu menubar menuitem
  menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader
  scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel textbox timer toolbar tooltip tree
  treegrid treeitem
`);

/** ARIA attributes; those of `ariaStates` with their value where it is one of `ariaValues`, the others by name only. */
export const ariaNames = words(`
  aria-activedescendant aria-atomic aria-autocomplete aria-busy aria-checked aria-controls aria-current aria-describedby
  aria-description aria-details aria-disabled aria-expanded aria-haspopup aria-hidden aria-invalid aria-label aria-labelledby
  aria-level aria-live aria-modal aria-multiline aria-orientation aria-owns aria-placeholder aria-posinset aria-pressed
  aria-readonly aria-relevant aria-required aria-roledescription aria-selected aria-setsize aria-valuenow aria-valuetext
`);
export const ariaStates = words(`
  aria-atomic aria-autocomplete aria-busy aria-checked aria-current aria-disabled aria-expanded aria-haspopup aria-hidden
  aria-invalid aria-live aria-modal aria-multiline aria-orientation aria-pressed aria-readonly aria-required aria-selected
`);
export const ariaValues = words(`
  true false mixed page step location date time none inline list both menu listbox tree grid dialog polite assertive off
  horizontal vertical
`);

export const inputTypes = words(`
  button checkbox color date datetime-local email file hidden image month number password radio range reset search submit tel text
  time url week
`);
export const editableValues = words('true false plaintext-only');

/** Attributes that say how an element behaves, by name only. */
export const plainAttributes = words(
  'disabled hidden readonly draggable tabindex inert multiple for placeholder title',
);

/** What a selector may hold besides names: pseudo-classes and their words. */
export const selectorWords = words(`
  not is where has nth-child nth-of-type nth-last-child nth-last-of-type first-child last-child first-of-type last-of-type only-child
  root empty scope host
`);
