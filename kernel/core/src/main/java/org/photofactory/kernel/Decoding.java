package org.photofactory.kernel;

import org.photofactory.decoder.pool.Decoders;
import org.photofactory.kernel.status.ServiceStatus.Health;
import org.photofactory.kernel.status.StatusBoard;

/** Says on the board how pictures are decoded, and lets idle workers go. Thread-safe. */
final class Decoding {

  private static final String SERVICE = "decoder";

  private final Decoders decoders;
  private final StatusBoard board;

  Decoding(Decoders decoders, StatusBoard board) {
    this.decoders = decoders;
    this.board = board;
  }

  /** To be called every few seconds. */
  void look() {
    decoders.tidy();
    boolean lacking = !decoders.summary().missing().isEmpty();
    board.beat(SERVICE, lacking ? Health.WARN : Health.OK, decoders.line());
  }
}
