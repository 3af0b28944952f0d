/** Left panel: status, counters, groups and rows. The same template runs in Vue 2 and Vue 3. */
const row = `
<li class="chat-item" v-for="row in group.rows" :key="row.random">
  <div class="chat-item-box transition" :class="{ active: row.isActive, 'un-watch': row.isUnwatched }"
       :data-random="row.random" data-move-dom @click="open($event, row.uid)">
    <div class="chat-portrait">
      <img :src="portrait(row.uid)" alt=""><i v-if="row.isUnread" class="unread-dot"></i>
    </div>
    <div class="chat-detail">
      <div class="chat-nickname"><span class="nickname-span">{{ row.name }}</span></div>
      <div class="bottom-message">
        <p class="chat-message-content" :class="{ 'is-argue': row.isDisputed }">{{ row.preview }}</p>
      </div>
    </div>
    <div class="chat-time">
      <p class="item-note"> {{ row.note }} </p>
      <p v-if="row.marker && !row.marker.isLate" class="chat-unreply-time">{{ row.marker.text }}</p>
      <div v-if="row.marker && row.marker.isLate" class="chat-unreply-over-time">{{ row.marker.text }}</div>
    </div>
  </div>
</li>`;

const group = (list: 'unanswered' | 'answered') => `
<ul v-for="group in list.${list}" :key="group.listClass + group.title" :class="group.listClass">
  <div v-if="group.title" class="chat-list-title">{{ group.title }}</div>
  ${row}
</ul>`;

export const conversationListTemplate = `
<div class="left-panel">
  <div class="panel-tab-header">
    <img class="agent-portrait" :src="portrait('9999')" alt="">
    <div class="agent-info">
      <p class="agent-name">{{ state.options.agent }}</p>
      <span class="status" :class="state.status" @click="toggleStatusMenu($event)"><i></i>{{ statusNames[state.status] }}</span>
    </div>
    <ul v-if="state.isStatusMenuOpen" class="status-box sel-box">
      <li v-for="(name, status) in statusNames" :key="status" @click="pickStatus($event, status)">{{ name }}</li>
    </ul>
  </div>
  <div class="content">
    <div class="conv-search"><span>搜索顾客昵称、订单号</span></div>
    <div class="conv-tab-wrapper"><div>
      <div class="conv-today sel">今日接待({{ state.customers.length }})</div>
      <div class="conv-history">历史会话</div>
    </div></div>
    <div class="chat-list-box custom-scroll" :key="state.mounts.list">
      <div v-if="state.isConnecting" class="connect-tip">正在连接服务器...</div>
      <template v-else>
        ${group('unanswered')}
        <div v-if="list.hasMoreUnanswered" class="more-unreply"><span @click="showMore($event, 'unanswered')">加载未回复会话</span></div>
        ${group('answered')}
        <div v-if="list.hasMoreAnswered" class="more-btn-box" @click="showMore($event, 'answered')">加载更多会话</div>
        <div v-if="!state.customers.length" class="empty-list">暂无会话</div>
      </template>
    </div>
  </div>
</div>`;
