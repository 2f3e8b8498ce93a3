// Tells the mood of the photo by asking its own plugin, and what else it has tried to reach.
import { line } from './words.js';

export async function mount(element, api) {
  const mood = line(element, 'mood');
  const brighter = document.createElement('button');
  brighter.textContent = 'Brighter';
  brighter.addEventListener('click', async () => {
    const answer = await api.send('POST', `mood/${api.asset.id}/brighter`, {});
    mood.textContent = `${api.asset.title} is ${answer.mood}`;
  });
  element.append(brighter);
  const picture = document.createElement('img');
  picture.alt = 'Seen by the panel';
  picture.style.cssText = 'display: block; max-width: 60px';
  element.append(picture);
  async function show(asset) {
    const answer = await api.get(`mood/${asset.id}`);
    picture.src = await api.preview();
    await picture.decode();
    mood.textContent = `${asset.title} is ${answer.mood}, says ${answer.version}`;
  }
  const theme = line(element, 'theme');
  const dress = ({ dark }) => (theme.textContent = dark ? 'dark' : 'light');
  dress(api.theme);
  api.onThemeChange(dress);
  api.onAssetChange((asset) => void show(asset));
  await show(api.asset);
  void tryToReach(line(element, 'reached'), api);
}

/** What a panel must not be able to do; each is named if it could. */
async function tryToReach(told, api) {
  const deeds = {
    'its own origin': () => fetch('/api/v1/session'),
    'another server': () => fetch('https://photofactory.invalid/'),
    'another room': () => api.get('../similar/groups'),
    'the API': () => api.get('../../session'),
    'the page': () => window.parent.document.title,
    'the page’s address': () => (window.top.location = 'about:blank'),
    cookies: () => document.cookie,
    storage: () => localStorage.length,
    'a new window': () => window.open('about:blank') ?? Promise.reject(new Error('none')),
    'a photo': () => loaded(`/media/${api.asset.id}/250`),
    WebRTC: () => new RTCPeerConnection(),
    'WebRTC of old': () => new webkitRTCPeerConnection(),
    'WebRTC of a frame within': () => within('about:blank'),
    'WebRTC of a frame with words': () => within('about:srcdoc'),
    'another module': () => import('data:text/javascript,export default 1'),
  };
  const reached = [];
  for (const [name, deed] of Object.entries(deeds)) {
    try {
      await deed();
      reached.push(name);
    } catch {
      // As it should be.
    }
  }
  told.textContent = `reached: ${reached.join(', ') || 'nothing'}`;
}

/** Another window would have its own of everything. */
function within(address) {
  const frame = document.createElement('iframe');
  if (address === 'about:srcdoc') {
    frame.srcdoc = '<p>Hello</p>';
  }
  document.body.append(frame);
  try {
    return new frame.contentWindow.RTCPeerConnection();
  } finally {
    frame.remove();
  }
}

function loaded(address) {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = resolve;
    picture.onerror = reject;
    picture.src = address;
  });
}
