package org.photofactory.launcher.client;

/** What became of an uploaded file. */
public sealed interface Upload {

  /** It is a new asset. */
  record Accepted(long assetId) implements Upload {}

  /** The library has it already. */
  record Duplicate(long assetId) implements Upload {}

  /** It was set aside, its bytes kept. */
  record Quarantined(String code, String message) implements Upload {}
}
