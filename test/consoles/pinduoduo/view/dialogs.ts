/** Layers over the whole page: second login, expired login, image confirmation, transfer. */
export const dialogsTemplate = `
<div class="layers">
  <div v-if="state.dialog === 'elsewhere'" class="layer-mask"><div class="layer-box">
    <div class="head">账户在别处登录</div>
    <p>您的账户在别处登录，当前页面已断开连接</p>
    <div class="layer-foot"><button type="button" class="layer-button" @click="login($event)">重新登录</button></div>
  </div></div>
  <div v-if="state.dialog === 'expired'" class="layer-mask"><div class="el-message-box">
    <div class="el-message-box__title">登录过期</div>
    <p>登录信息已失效，请重新登录</p>
    <div class="layer-foot"><button type="button" class="layer-button" @click="login($event)">重新登录</button></div>
  </div></div>
  <div v-if="state.dialog === 'image'" class="layer-mask"><div class="modal">
    <div class="modal-header">是否发送图片</div>
    <img class="picture" :src="roomPicture" alt="">
    <div class="layer-foot">
      <button type="button" class="layer-button plain" @click="closeDialog($event)">取消</button>
      <button type="button" class="layer-button btn-ok" @click="confirmImage($event)">发送</button>
    </div>
  </div></div>
  <div v-if="state.dialog === 'transfer'" class="el-dialog__wrapper layer-mask"><div class="modal">
    <div class="modal-header">转移会话</div>
    <p>客服小林　在线　接待 4 人</p>
    <div class="layer-foot">
      <button type="button" class="layer-button plain" @click="closeDialog($event)">取消</button>
      <button type="button" class="layer-button checkbox-transfer-btn" @click="confirmTransfer($event)">无原因直接转移</button>
    </div>
  </div></div>
</div>`;
