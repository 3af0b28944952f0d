import { expect, test } from '../support/fixtures';
import { OverlayPage } from '../support/overlay-page';

const uid = '1000000000001';
const hurtful = '我不能给您退';
const edits = 1_000;
/** After so many edits without a pause the drawn card must agree with the draft. */
const burst = 10;

interface Plan {
  seed: number;
  count: number;
}

interface Place {
  draft: string;
  /** The quote on the card: its words, where the mark begins in it, and the marked words; undefined while no card is drawn. */
  quote: { text: string; markAt: number; marked: string } | undefined;
}

/** In the page: edits as a hand makes them, in the middle of the draft, each a trusted input event. */
const editScript = async ({ seed, count }: Plan): Promise<void> => {
  let state = seed;
  const pick = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pieces = [
    '，',
    '亲',
    '您好',
    '😀',
    '退货',
    'ab',
    '我不能给您退',
    '这是常识',
    ' ',
    '\n',
    '不行不行',
    '１２３',
    '好的呢',
  ];
  const composer = document.querySelector('textarea');
  if (!composer) throw new Error('no composer');
  composer.focus();
  for (let edit = 0; edit < count; edit += 1) {
    const { length } = composer.value;
    const start = pick(length + 1);
    const removed = pick(3) === 0 || length > 160 ? pick(12) : 0;
    composer.setSelectionRange(start, Math.min(length, start + removed));
    if (removed > 0 && pick(2) === 0) document.execCommand('delete');
    else document.execCommand('insertText', false, pieces[pick(pieces.length)] ?? '');
    await new Promise((resolve) => setTimeout(resolve, pick(4)));
  }
};

/** In the page: draft and drawn card at the same instant. */
const readPlace = (): Place => {
  const draft = document.querySelector('textarea')?.value ?? '';
  const quote = document.querySelector('warm-reply')?.shadowRoot?.querySelector('[data-surface="card"] .quote');
  const mark = quote?.querySelector('mark');
  if (!quote || !mark) return { draft, quote: undefined };
  const words = (quote.textContent ?? '').replace(/^…|…$/g, '');
  const before = (quote.firstChild === mark ? '' : (mark.previousSibling?.textContent ?? '')).replace(/^…$/, '');
  return { draft, quote: { text: words, markAt: before.length, marked: mark.textContent ?? '' } };
};

/** The quote stands in the draft word for word, and the mark on exactly its words. */
const isRight = ({ draft, quote }: Place): boolean =>
  quote !== undefined && draft.includes(quote.text) && quote.text.startsWith(quote.marked, quote.markAt);

test('through a thousand edits in the middle of the draft a finding never marks other words than its own', async ({
  pinduoduo,
}) => {
  const overlay = new OverlayPage(pinduoduo.page);
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '可以退吗');
  await pinduoduo.clickRow(uid);
  await pinduoduo.typeDraft(hurtful);
  await expect(overlay.chip.locator('.chip-count').first()).toBeVisible();
  await pinduoduo.page.keyboard.press('Alt+j');
  await expect(overlay.card).toBeVisible();

  let seen = 0;
  for (let done = 0; done < edits; done += burst) {
    await pinduoduo.page.evaluate(editScript, { seed: done + 1, count: burst });
    // What has just been drawn may be of the draft before the last edit; it must come to agree with what stands there.
    await expect
      .poll(async () => {
        const place = await pinduoduo.page.evaluate(readPlace);
        return place.quote === undefined || isRight(place) ? 'agrees' : JSON.stringify(place);
      })
      .toBe('agrees');
    if (isRight(await pinduoduo.page.evaluate(readPlace))) seen += 1;
    else await pinduoduo.page.keyboard.press('Alt+j');
  }
  expect(seen, 'how often a finding was on show').toBeGreaterThan(edits / burst / 4);
  expect(await pinduoduo.sim.lastSent()).toEqual([]);
});
