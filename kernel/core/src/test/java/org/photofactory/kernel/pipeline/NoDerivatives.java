package org.photofactory.kernel.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.Rendition;

/** A derivatives folder that stays empty: the stages of these tests make no pictures. */
record NoDerivatives() implements Derivatives {

  @Override
  public void store(String sha256, Rendition rendition, byte[] content) {
    throw new UnsupportedOperationException("no pictures here");
  }

  @Override
  public Optional<Path> find(String sha256, String renditionName) {
    return Optional.empty();
  }

  @Override
  public Path folder(String sha256, String pluginId) {
    throw new UnsupportedOperationException("no files here");
  }

  @Override
  public Optional<Path> findFolder(String sha256, String pluginId) {
    return Optional.empty();
  }

  @Override
  public void storeFrames(String sha256, List<Frame> frames) {
    throw new UnsupportedOperationException("no pictures here");
  }

  @Override
  public List<Frame> frames(String sha256) {
    return List.of();
  }

  @Override
  public void remove(String sha256) {
    // There is nothing to remove.
  }

  @Override
  public void removeFolders(String pluginId) {
    // There are none.
  }
}
