package org.photofactory.decoder.picture;

/**
 * What samples of red, green and blue mean, by the numbers of ITU-T H.273.
 *
 * @param primaries which red, green and blue
 * @param transfer how much light a value is
 */
public record Signal(int primaries, int transfer) {

  private static final int PQ = 16;
  private static final int HLG = 18;

  /** Whether it is brighter than screens show it, so that it has to be mapped. */
  public boolean isHighDynamicRange() {
    return isPq() || isHlg();
  }

  boolean isPq() {
    return transfer == PQ;
  }

  boolean isHlg() {
    return transfer == HLG;
  }
}
