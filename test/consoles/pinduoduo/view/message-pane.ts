/** Messages of the open conversation. Only `.message-time` marks a new group; ids are the platform's numbers. */
const goodCard = `
<div class="good-card">
  <img :src="goodPicture" alt="">
  <div class="good-text">
    <p class="good-name">A类抗菌大豆纤维被 春秋被芯 200×230cm 约6斤</p>
    <p class="good-price">¥129.00</p>
    <p class="good-id">商品ID：589301774520</p>
    <a class="good-detail">查看商品详情</a>
  </div>
</div>`;

const orderCard = `
<div class="notify-card">
  <p class="card-title">订单编号：261122-338170015202764</p>
  <p>A类抗菌大豆纤维被 春秋被芯　×1</p><p>实付：¥129.00　待发货</p>
</div>`;

const content = `
<div class="msg-content" :index="index" :class="{ 'image-msg': row.kind === 'image' || row.kind === 'emoji' }">
  <template v-if="row.kind === 'source'"><div class="commonCard"><p class="card-title">{{ row.text }}</p>${goodCard}</div></template>
  <template v-else-if="row.kind === 'card'">${goodCard}</template>
  <template v-else-if="row.kind === 'order'">${orderCard}</template>
  <img v-else-if="row.kind === 'image'" class="picture" :src="roomPicture" alt="">
  <img v-else-if="row.kind === 'emoji'" class="emotion" :src="emotionPicture" alt="">
  <div v-else-if="row.kind === 'video'" class="video-msg"><i></i><span>00:12</span></div>
  <div v-else-if="row.hasRobotText" class="robot-text"><p class="msg-content-box">{{ row.text }}</p></div>
  <p v-else class="msg-content-box">{{ row.text }}</p>
</div>`;

export const messagePaneTemplate = `
<div id="msgListContainer" class="custom-scroll" :key="state.mounts.pane"><ul class="msg-list">
  <li v-for="(row, index) in rows" :key="row.id" :id="row.id" class="clearfix onemsg">
    <div class="merchantMessage">
      <p v-if="row.timeText" class="message-time">{{ row.timeText }}</p>
      <div v-if="row.side === 'customer'" :class="row.authorClass">
        <img class="bubble-portrait" :src="portrait(state.activeUid)" alt="">
        <div :currentuid="state.activeUid">${content}</div>
      </div>
      <div v-else-if="row.side === 'agent'" :class="row.authorClass">
        <div class="bubble-column">
          ${content}
          <p v-if="row.isRobot" class="bubble-foot">机器人回复</p>
          <p v-else class="bubble-foot">已读</p>
        </div>
        <img class="bubble-portrait" :src="portrait('9999')" alt="">
      </div>
      <div v-else :class="row.authorClass"><div class="content-box"><span>{{ row.text }}</span></div></div>
    </div>
  </li>
</ul></div>`;
