package org.photofactory.plugins.metadata.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file, read in pages of which the last few are kept. The pages one file may cost are counted, so
 * that loops of a hostile file end. A failure of the disk is remembered ({@link #failure}): parsers
 * that swallow exceptions cannot turn it into "nothing found".
 */
public final class FileBytes implements ByteSource, Closeable {

  private static final int PAGE = 4096;
  private static final int KEPT_PAGES = 32;
  private static final int MAX_PAGES = 8192;

  private final RandomAccessFile file;
  private final long length;
  private final Map<Long, byte[]> pages = new Pages();
  private long currentNumber = -1;
  private byte[] current = new byte[0];
  private int loaded;
  private @Nullable IOException failure;

  private FileBytes(RandomAccessFile file) throws IOException {
    this.file = file;
    this.length = file.length();
  }

  /** Opens a file for reading. */
  public static FileBytes open(Path path) throws IOException {
    return new FileBytes(new RandomAccessFile(path.toFile(), "r"));
  }

  /** The first failure of the disk while reading; null when there was none. */
  public @Nullable IOException failure() {
    return failure;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int unsigned8(long offset) throws IOException {
    check(offset, 1);
    return page(offset / PAGE)[(int) (offset % PAGE)] & 0xFF;
  }

  @Override
  public byte[] read(long offset, int count) throws IOException {
    check(offset, count);
    byte[] result = new byte[count];
    int done = 0;
    while (done < count) {
      byte[] page = page((offset + done) / PAGE);
      int from = (int) ((offset + done) % PAGE);
      int part = Math.min(count - done, page.length - from);
      System.arraycopy(page, from, result, done, part);
      done += part;
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void check(long offset, int count) throws DamagedException {
    if (offset < 0 || count < 0 || count > MAX_READ || offset > length - count) {
      throw new DamagedException(count + " bytes at " + offset + " of a file of " + length);
    }
  }

  private byte[] page(long number) throws IOException {
    if (number != currentNumber) {
      byte[] page = pages.get(number);
      if (page == null) {
        page = load(number);
        pages.put(number, page);
      }
      current = page;
      currentNumber = number;
    }
    return current;
  }

  private byte[] load(long number) throws IOException {
    if (++loaded > MAX_PAGES) {
      throw new DamagedException("more than " + MAX_PAGES + " pages to read");
    }
    byte[] page = new byte[(int) Math.min(PAGE, length - number * PAGE)];
    try {
      file.seek(number * PAGE);
      file.readFully(page);
    } catch (IOException unreadable) {
      failure = failure == null ? unreadable : failure;
      throw unreadable;
    }
    return page;
  }

  private static final class Pages extends LinkedHashMap<Long, byte[]> {
    private static final long serialVersionUID = 1L;

    Pages() {
      super(KEPT_PAGES * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
      return size() > KEPT_PAGES;
    }
  }
}
