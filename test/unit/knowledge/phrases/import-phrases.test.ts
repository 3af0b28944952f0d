import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parsePhraseBytes, parsePhrases } from '@/utils/knowledge/phrases/parse-phrases';
import type { Phrase, PhraseDraft } from '@/utils/knowledge/phrases/phrase';
import { planImport } from '@/utils/knowledge/phrases/plan-import';
import { readPhraseSheets, readPhraseTable } from '@/utils/knowledge/phrases/read-phrase-table';
import { writePhrasesCsv, writePhrasesJson } from '@/utils/knowledge/phrases/write-phrases';
import { encodeGbk } from '../../../support/encode-gbk';
import { samplePhraseList } from '../../../support/phrase-samples';

const draft = (change: Partial<PhraseDraft>): PhraseDraft => ({
  group: '',
  title: '',
  text: '',
  shortcut: '',
  ...change,
});
const written = (phrases: readonly Phrase[]): PhraseDraft[] =>
  phrases.map(({ group, title, text, shortcut }) => ({ group, title, text, shortcut }));

describe('a spreadsheet of phrases', () => {
  it('is read by the names of its columns, in any order and with others between', () => {
    const rows = [
      ['序号', '快捷编码', '快捷短语', '快捷短语分组'],
      ['1', 'wl', '#买家昵称#您好，单号{快递单号}', '物流'],
      ['2', '', '在的，您请说', ''],
    ];
    expect(readPhraseTable(rows)).toEqual({
      ok: true,
      value: [
        draft({
          group: '物流',
          title: '您好，单号',
          text: '{顾客称呼}您好，单号{快递单号}',
          shortcut: 'wl',
        }),
        draft({ group: '物流', title: '在的，您请说', text: '在的，您请说' }),
      ],
    });
  });

  it('may have a title above the names of its columns, and several sheets', () => {
    const sheet = [['店铺快捷语导出'], [], ['名称', '话术'], ['尺码', '您平时穿多大？']];
    const value = [draft({ title: '尺码', text: '您平时穿多大？' })];
    expect(readPhraseTable(sheet)).toEqual({ ok: true, value });
    expect(readPhraseSheets([{ rows: [] }, { rows: sheet }, { rows: [['内容'], ['在的']] }])).toEqual({
      ok: true,
      value: [...value, draft({ title: '在的', text: '在的' })],
    });
    expect(readPhraseSheets([{ rows: [] }])).toEqual({ ok: false, reason: { kind: 'empty' } });
  });

  it('saved by Excel in GBK is read like any other', () => {
    const value = [draft({ group: '售后', title: '退款', text: '退款3天内到账', shortcut: 'tk' })];
    expect(parsePhraseBytes(encodeGbk('分组,标题,内容,快捷键\r\n售后,退款,退款3天内到账,tk\r\n'))).toEqual({
      ok: true,
      value,
    });
    expect(parsePhraseBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]))).toBeUndefined();
  });

  it('needs no header: the longest column is the text', () => {
    const rows = [
      ['售后', '退款', '退款1到3个工作日到账，您留意一下', 'tk'],
      ['售后', '换货', '换货我这边给您登记，明天就安排', 'hh'],
    ];
    expect(readPhraseTable(rows)).toMatchObject({
      ok: true,
      value: [
        { group: '售后', title: '退款', shortcut: 'tk' },
        { group: '售后', title: '换货', shortcut: 'hh' },
      ],
    });
  });

  it('pasted from a table keeps the line breaks inside a cell', () => {
    const pasted = '分组\t标题\t内容\t快捷键\n售前\t欢迎\t"您好\n想看哪一款？"\t/hy\n\n';
    expect(parsePhrases(pasted)).toEqual({
      ok: true,
      value: [draft({ group: '售前', title: '欢迎', text: '您好\n想看哪一款？', shortcut: 'hy' })],
    });
  });

  it('may be one phrase a line, commas and all', () => {
    expect(parsePhrases('在的,您请说\n好的,这就给您查,请稍等\n您放心')).toMatchObject({
      ok: true,
      value: [{ text: '在的,您请说' }, { text: '好的,这就给您查,请稍等' }, { text: '您放心' }],
    });
  });

  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['only a header', '分组,标题,内容,快捷键\n', { kind: 'empty' }],
    ['no text column', '分组,标题\n售后,退款\n', { kind: 'no-text-column' }],
    ['a text that is no message', `标题,内容\na,b\nc,${'长'.repeat(2001)}`, { kind: 'text-too-long', row: 2 }],
    ['broken JSON', '[{"text": "在的"', { kind: 'bad-json' }],
    ['other JSON', '{"settings": {}}', { kind: 'bad-json' }],
    ['more than 3000 phrases', Array.from({ length: 3001 }, (_, n) => `第${n}句话`).join('\n'), { kind: 'too-many' }],
  ])('with %s is refused as a whole', (_what, source, reason) => {
    expect(parsePhrases(source)).toEqual({ ok: false, reason });
  });

  it('comes back from our own files as it went out', () => {
    for (const file of [writePhrasesCsv(samplePhraseList), writePhrasesJson(samplePhraseList)]) {
      expect(parsePhrases(file)).toEqual({ ok: true, value: written(samplePhraseList) });
    }
  });

  it('comes back whatever the words are, and no cell starts a formula', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'您好退,;"\'\n=+-@ a1。') })
      .map((it) => it.trim())
      .filter((it) => it !== '' && !it.startsWith("'"));
    const name = words.map((it) => it.replace(/\s+/g, ' ').slice(0, 10).trim()).filter(Boolean);
    const phrase = fc.record({ group: fc.constant('组'), title: name, text: words, shortcut: fc.constant('') });
    fc.assert(
      fc.property(phrase, (one) => {
        const file = writePhrasesCsv([{ ...one, id: 'x', initials: '', uses: 3, updatedAt: 1 }]);
        const cells = Papa.parse<string[]>(file, { delimiter: ',' }).data.flat();
        expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
        expect(parsePhrases(file)).toEqual({ ok: true, value: [one] });
      }),
    );
  });
});

describe('what an import would do', () => {
  const [hello, delivery] = written(samplePhraseList);
  if (!hello || !delivery) throw new Error('no samples');

  it('adds what is new, changes what has the same group and title, and leaves what is the same', () => {
    const plan = planImport(samplePhraseList, [
      hello,
      { ...delivery, text: '单号{快递单号}，{时间}到' },
      draft({ group: '售前', title: '尺码', text: '您平时穿多大？' }),
    ]);
    expect(plan).toEqual({
      added: [draft({ group: '售前', title: '尺码', text: '您平时穿多大？' })],
      changed: [{ id: 'delivery', before: delivery.text, draft: { ...delivery, text: '单号{快递单号}，{时间}到' } }],
      sameCount: 1,
    });
  });

  it('does not take in the same words a second time under another title', () => {
    expect(planImport(samplePhraseList, [{ ...hello, title: '开场白' }])).toMatchObject({ added: [], sameCount: 1 });
  });
});
