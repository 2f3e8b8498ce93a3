package org.photofactory.plugins.thumbnail.read;

/**
 * The kernel wants the call to end. Unchecked, because it must get through decoders that know
 * nothing of it.
 */
public final class CancelledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CancelledException() {
    super("cancelled", null, false, false);
  }
}
