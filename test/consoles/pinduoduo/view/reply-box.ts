/** Composer. `v-model` keeps the model: setting `.value` alone leaves it empty, as on the real page. */
export const replyBoxTemplate = `
<div class="reply-box" :key="state.mounts.composer">
  <div class="reply-tools">
    <span class="tool">表情</span><span class="tool">图片</span><span class="tool">视频</span><span class="tool">快捷回复</span>
    <span class="tool">邀请下单</span><span class="tool">优惠券</span>
    <span class="tool transfer-chat-item-btn" @click="askTransfer($event)">转移会话</span>
  </div>
  <textarea id="replyTextarea" class="custom-scroll" v-model="state.draft" placeholder="请输入消息"
            @keydown="pressKey($event)" @paste="paste($event)"></textarea>
  <div class="reply-foot">
    <span class="toast" v-if="state.toast">{{ state.toast }}</span>
    <span class="send-hint" v-else>{{ sendHint }}</span>
    <div v-if="state.options.isSendButtonFocusable" class="send-btn" tabindex="0" role="button"
         @click="pressSend($event)" @keydown="pressKeyOnSend($event)">发送</div>
    <div v-else class="send-btn" @click="pressSend($event)">发送</div>
  </div>
  <div v-if="state.dialog === 'repeat'" class="repeat-interceptor-popup">
    <p>您刚刚发送过相同的内容，重复发送可能影响顾客体验，是否继续？</p>
    <div class="popup-buttons">
      <button type="button" class="cancel" @click="closeDialog($event)">取消</button>
      <button type="button" class="confirm" @click="confirmRepeat($event)">继续发送</button>
    </div>
  </div>
</div>`;
