export function mount() {
  throw new Error('the moods are gone');
}
