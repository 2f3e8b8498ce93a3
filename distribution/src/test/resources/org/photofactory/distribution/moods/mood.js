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
    'WebRTC by words of a frame within': () => heardFrom('<script>new RTCPeerConnection(); parent.postMessage("reached", "*")</script>'),
    'WebRTC by a script of a frame within': () => heardFrom(`<script src="${CALLER}"></script>`),
    'WebRTC by a module of a frame within': () => heardFrom(`<script type="module" src="${CALLER}"></script>`),
    'WebRTC by our own opening in a frame within': () => heardFrom(`<html data-script="${CALLER}"><head>${opening()}</head></html>`),
    'a script of another server': () => scripted('https://photofactory.invalid/x.js'),
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

const CALLER = new URL('caller.js', import.meta.url).href;

/** What our page of the frame begins with. */
const opening = () => document.querySelector('script:not([src])').outerHTML;

/** Fulfilled if a document within this one finds WebRTC; refused when all of it is loaded and nothing was heard. */
function heardFrom(words) {
  const frame = document.createElement('iframe');
  frame.srcdoc = words;
  return new Promise((resolve, reject) => {
    window.addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow && data === 'reached') {
        resolve();
      }
    });
    frame.addEventListener('load', () => setTimeout(() => reject(new Error('nothing was heard')), 200));
    document.body.append(frame);
  }).finally(() => frame.remove());
}

/** Refused by a policy, not by the network: only that tells anything here. */
function scripted(address) {
  return new Promise((resolve, reject) => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      if (blockedURI.startsWith(address)) {
        reject(new Error('forbidden'));
      }
    });
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => setTimeout(resolve, 200);
    document.body.append(script);
  });
}

function loaded(address) {
  return new Promise((resolve, reject) => {
    const picture = new Image();
    picture.onload = resolve;
    picture.onerror = reject;
    picture.src = address;
  });
}
