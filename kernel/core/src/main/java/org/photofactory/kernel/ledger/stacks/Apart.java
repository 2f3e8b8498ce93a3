package org.photofactory.kernel.ledger.stacks;

/**
 * Two files that a person took apart.
 *
 * @param one the smaller id
 * @param other the larger id
 */
record Apart(long one, long other) {

  static Apart of(long one, long other) {
    return new Apart(Math.min(one, other), Math.max(one, other));
  }
}
