// The page around a frame: hands the frame what it needs, and the frame's report to whoever started the browser.
const frame = document.createElement('iframe');
frame.setAttribute('sandbox', 'allow-scripts');
window.addEventListener('message', async ({ data, source }) => {
  if (source !== frame.contentWindow) {
    return;
  }
  if (data === 'hello') {
    const wanted = await (await fetch('/wanted')).json();
    source.postMessage(wanted, '*');
  } else {
    await fetch('/report', { method: 'POST', body: JSON.stringify(data) });
  }
});
frame.src = document.body.dataset.frame;
document.body.append(frame);
