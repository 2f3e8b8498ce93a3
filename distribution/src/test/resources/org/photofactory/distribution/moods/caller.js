// Calls other computers, if it can.
new RTCPeerConnection();
parent.postMessage('reached', '*');
