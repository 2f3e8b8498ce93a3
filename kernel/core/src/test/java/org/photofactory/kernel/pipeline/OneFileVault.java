package org.photofactory.kernel.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import org.photofactory.spi.storage.Staged;
import org.photofactory.spi.storage.Vault;

/** A vault in which a million originals are one file: the pipeline only ever opens them. */
record OneFileVault(Path file) implements Vault {

  @Override
  public Path open(String key) {
    return file;
  }

  @Override
  public boolean exists(String key) {
    return true;
  }

  @Override
  public Staged stage(InputStream in) {
    throw readOnly();
  }

  @Override
  public String place(Staged staged, String wantedKey) {
    throw readOnly();
  }

  @Override
  public void discard(Staged staged) {
    throw readOnly();
  }

  @Override
  public String hash(String key) {
    throw readOnly();
  }

  @Override
  public void trash(String key) {
    throw readOnly();
  }

  @Override
  public void restore(String key) {
    throw readOnly();
  }

  @Override
  public void purge(String key) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the pipeline changes no originals");
  }
}
