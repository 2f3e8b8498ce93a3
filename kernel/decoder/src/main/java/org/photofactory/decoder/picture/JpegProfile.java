package org.photofactory.decoder.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a colour profile into JPEG files; it must fit into one segment. */
public final class JpegProfile {

  private static final byte[] NAME = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
  private static final int START_OF_IMAGE = 2;
  private static final short APP2 = (short) 0xffe2;

  private JpegProfile() {}

  /** Rewrites a file. */
  public static void put(Path file, byte[] profile) throws IOException {
    byte[] jpeg = Files.readAllBytes(file);
    int length = 2 + NAME.length + profile.length;
    ByteBuffer result = ByteBuffer.allocate(jpeg.length + 2 + length);
    result.put(jpeg, 0, START_OF_IMAGE);
    result.putShort(APP2).putShort((short) length).put(NAME).put(profile);
    result.put(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE);
    Files.write(file, result.array());
  }
}
