export class Refusal extends Error {
  constructor(status, code, message, hint = null, details = {}) {
    super(message);
    Object.assign(this, { status, code, hint, details });
  }
}
