package org.photofactory.kernel.ledger.work;

import org.photofactory.kernel.ledger.PlainText;

/** A stage's own write failed; the transaction is spoilt. */
public class WriteFailedException extends RuntimeException {

  private final long assetId;

  public WriteFailedException(long assetId, Throwable cause) {
    super(
        "the result of asset " + assetId + " could not be written: " + PlainText.describe(cause),
        cause);
    this.assetId = assetId;
  }

  /** The asset whose write failed. */
  public long assetId() {
    return assetId;
  }
}
