package org.photofactory.web.media;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.util.resource.Resource;

/** A file that is known to be there, and how long it is. */
final class FileResource extends Resource {

  private final Path file;
  private final long length;

  FileResource(Path file, long length) {
    this.file = file;
    this.length = length;
  }

  @Override
  public Path getPath() {
    return file;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public boolean isDirectory() {
    return false;
  }

  @Override
  public boolean isReadable() {
    return true;
  }

  @Override
  public URI getURI() {
    return file.toUri();
  }

  @Override
  public String getName() {
    return file.toString();
  }

  @Override
  public String getFileName() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public Resource resolve(String below) {
    throw new UnsupportedOperationException("nothing lies below a file");
  }
}
