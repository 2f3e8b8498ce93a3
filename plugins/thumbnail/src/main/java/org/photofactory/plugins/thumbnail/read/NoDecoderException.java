package org.photofactory.plugins.thumbnail.read;

/** Thrown for a whole file of a rare kind that nothing here decodes. */
public final class NoDecoderException extends Exception {

  private static final long serialVersionUID = 1;

  NoDecoderException(String kind) {
    super(kind);
  }
}
