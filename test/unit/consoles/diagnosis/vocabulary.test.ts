import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { createNameCensor } from '@/utils/consoles/diagnosis/censor-names';
import { htmlTags, interfaceWords } from '@/utils/consoles/diagnosis/vocabulary';

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const givenNames =
  'jack mary john lily lucy tom tony amy anna bill mark grace rose may april june joy hope will rich frank grant dean drew ray jay kay guy art don ben sam max leo eva ivy ruby dawn faith carol page chase cliff glen'.split(
    ' ',
  );

describe('the words a diagnosis may use', () => {
  it('are no Chinese surname in pinyin and no given name', () => {
    const names = [...surnames].map((it) => pinyin(it, { toneType: 'none', mode: 'surname' }).replace('ü', 'v'));
    const pageWord = 'page'; // also a given name, and what every console calls its pages
    expect([...names, ...givenNames].filter((it) => interfaceWords.has(it) && it !== pageWord)).toEqual([]);
  });

  it('are lower-case words of two letters and more', () => {
    expect([...interfaceWords].filter((it) => !/^[a-z]{2,}$/.test(it))).toEqual([]);
    expect([...htmlTags].filter((it) => !/^[a-z]+\d?$/.test(it))).toEqual([]);
  });
});

describe('a name', () => {
  const censor = createNameCensor(['.chat-item-box.un-watch[data-random]', '[data-qa-id="qa-send"]']);

  it.each([
    ['un-watch', 'un-watch'],
    ['qa-send', 'qa-send'],
    ['msg-list', 'msg-list'],
    ['msgListContainer2', 'msgListContainer#'],
    ['middlePanel_list_138', 'middlePanel_list_#'],
    ['btn-primary--active', 'btn-primary--active'],
  ])('of our selectors or of words of an interface is written: %s', (name, written) => {
    expect(censor.write(name)).toBe(written);
  });

  it('is a number in every other piece, the same for the same piece', () => {
    const fresh = createNameCensor([]);
    expect(['list-zhangsan', 'zhangsan', '张三', 'list_lisi_item', 'un-watch', 'wangItem'].map(fresh.write)).toEqual([
      'list-?1',
      '?1',
      '?2',
      'list_?3_item',
      '?4-watch',
      '?5',
    ]);
  });

  it.each([
    ['.chat-item-box.active[data-random]', '.chat-item-box.active[data-random]'],
    ['ul:not(.status-box) > li', 'ul:not(.status-box) > li'],
    ['#zhang .list > li:nth-child(2n)', '#?1 .list > li:nth-child(2n)'],
    ['[title="张三"], [data-id^=\'lisi\']', '[title="?1"], [data-id^=\'?2\']'],
    ['div.wang\\:x::before', 'div.?1:?2::before'],
  ])('in a selector is written the same way: %s', (css, written) => {
    expect(createNameCensor(['.chat-item-box[data-random]']).writeSelector(css)).toBe(written);
  });
});
