import { afterEach, describe, expect, it } from 'vitest';
import { readRowWait } from '@/utils/consoles/calibrated/read-row-wait';
import { douyinCalibration } from '@/utils/consoles/douyin/calibration';
import { jdCalibration } from '@/utils/consoles/jd/calibration';
import { query } from '../pinduoduo-page';

interface DrawnRow {
  isMarked?: boolean;
  time?: string;
  preview?: string;
  header?: string;
}

const drawDouyin = ({ isMarked = false, time = '', preview = '在吗', header = '' }: DrawnRow) => {
  document.body.innerHTML = `<div class="list_items__7">${header}<div class="row ${isMarked ? 'needReply__1' : ''}" data-qa-id="qa-conversation-chat-item">
    <b class="nameLine__2" title="小时光">小时光</b><p class="msgContent__3">${preview}</p><i>${time}</i></div></div>`;
  return readRowWait(query('.row'), douyinCalibration);
};
const late = '<h5 data-btm="message_group_name_overtime">超时</h5>';
const waiting = '<h5 data-btm="message_group_name_waitReply">待回复</h5>';

describe('what a row of 飞鸽 says of a wait', () => {
  afterEach(() => document.body.replaceChildren());

  it('mark and time together are sure', () => {
    expect(drawDouyin({ isMarked: true, time: '45秒' })).toEqual({
      group: 'waiting',
      countdown: { kind: 'waited', seconds: 45, precisionSeconds: 1 },
      isUnsure: false,
    });
  });

  it.each([
    ['the time alone', { time: '3分钟' }],
    ['the mark alone', { isMarked: true }],
  ])('%s is a wait nobody can be sure of', (_, row) => {
    expect(drawDouyin(row)).toMatchObject({ group: 'waiting', isUnsure: true });
  });

  it.each([
    ['12:40', {}],
    ['3分钟前', {}],
    ['昨天', {}],
    ['', { preview: '<span>3分钟</span>' }],
  ])('%s with %j is none', (time, row) => {
    expect(drawDouyin({ ...row, time })).toMatchObject({ group: 'other', countdown: { kind: 'none' } });
  });

  it('超时 over it makes it late, and a customer who was answered stays answered', () => {
    expect(drawDouyin({ isMarked: true, time: '5分钟', header: late }).group).toBe('overdue');
    expect(drawDouyin({ header: late }).group).toBe('other');
  });

  it('one box for both headers tells nothing', () => {
    expect(drawDouyin({ isMarked: true, time: '5分钟', header: late + waiting }).group).toBe('waiting');
  });
});

describe('what a row of 咚咚 says of a wait', () => {
  afterEach(() => document.body.replaceChildren());

  it.each([
    ['45秒', { kind: 'waited', seconds: 45, precisionSeconds: 1 }, false],
    ['1分20秒', { kind: 'waited', seconds: 80, precisionSeconds: 1 }, false],
    ['00:45', { kind: 'none' }, true],
  ])('%s', (time, countdown, isUnsure) => {
    document.body.innerHTML = `<div class="alluser-item"><span class="user-none-reply-t">${time}</span></div>`;
    expect(readRowWait(query('.alluser-item'), jdCalibration)).toEqual({ group: 'waiting', countdown, isUnsure });
  });
});
