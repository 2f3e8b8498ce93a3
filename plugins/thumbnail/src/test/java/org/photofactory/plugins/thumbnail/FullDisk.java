package org.photofactory.plugins.thumbnail;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.photofactory.spi.media.MediaFacts;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Frame;
import org.photofactory.spi.stage.Rendition;
import org.photofactory.spi.stage.Settings;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.stage.ToolRunner;
import org.photofactory.spi.stage.Write;

/** A context whose derivatives disk is full. */
record FullDisk(StageContext context) implements StageContext {

  @Override
  public void store(Asset asset, Rendition rendition, byte[] content) throws IOException {
    throw new FileSystemException("derivatives", null, "No space left on device");
  }

  @Override
  public Path folder(Asset asset) throws IOException {
    throw new FileSystemException("derivatives", null, "No space left on device");
  }

  @Override
  public void storeFrames(Asset asset, List<Frame> frames) throws IOException {
    throw new FileSystemException("derivatives", null, "No space left on device");
  }

  @Override
  public List<Frame> frames(Asset asset) {
    return context.frames(asset);
  }

  @Override
  public void progress(Asset asset, double part) {
    context.progress(asset, part);
  }

  @Override
  public boolean cancelled() {
    return context.cancelled();
  }

  @Override
  public Optional<Path> preview(Asset asset) {
    return context.preview(asset);
  }

  @Override
  public Write record(Asset asset, List<Rendition> renditions, byte @Nullable [] thumbHash) {
    return context.record(asset, renditions, thumbHash);
  }

  @Override
  public Write record(Asset asset, MediaFacts facts) {
    return context.record(asset, facts);
  }

  @Override
  public Path scratch() throws IOException {
    return context.scratch();
  }

  @Override
  public Settings settings() {
    return context.settings();
  }

  @Override
  public ToolRunner tools() {
    return context.tools();
  }
}
