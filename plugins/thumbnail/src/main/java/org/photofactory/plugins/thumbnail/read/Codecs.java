package org.photofactory.plugins.thumbnail.read;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Makes decoders. Nothing of this bundle ever gets into the JVM-wide {@code IIORegistry}: what is
 * there would keep the bundle's class loader alive after an update. The JDK's own codecs are looked
 * up in it; the others are constructed. Thread-safe.
 */
public final class Codecs {

  private final ImageReaderSpi jpeg;
  private final ImageReaderSpi png;
  private final ImageReaderSpi gif;
  private final ImageReaderSpi bmp;
  private final ImageReaderSpi webp = new WebPImageReaderSpi();
  private final ImageReaderSpi tiff = new TIFFImageReaderSpi();
  private final ImageReaderSpi oddJpeg;

  private Codecs() {
    jpeg = jdkReader("image/jpeg");
    png = jdkReader("image/png");
    gif = jdkReader("image/gif");
    bmp = jdkReader("image/bmp");
    oddJpeg = withDelegate(new JPEGImageReaderSpi(), jpeg);
  }

  /**
   * Finds the codecs of this JVM.
   *
   * <p>The first use of ImageIO in a JVM registers all codecs that the thread's context class
   * loader sees, so that must not be this bundle's.
   */
  public static Codecs find() {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return new Codecs();
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  /** A decoder for all formats but ordinary JPEG. Close it with {@link ImageReader#dispose}. */
  ImageReader reader(Format format) throws IOException {
    ImageReaderSpi provider =
        switch (format) {
          case JPEG -> oddJpeg;
          case PNG -> png;
          case GIF -> gif;
          case BMP -> bmp;
          case WEBP -> webp;
          case TIFF -> tiff;
        };
    return provider.createReaderInstance();
  }

  /** A decoder for ordinary JPEG: the JDK's. */
  ImageReader jpegReader() throws IOException {
    return jpeg.createReaderInstance();
  }

  private static ImageReaderSpi jdkReader(String mime) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mime);
    while (readers.hasNext()) {
      ImageReaderSpi provider = readers.next().getOriginatingProvider();
      if (ofJdk(provider)) {
        return provider;
      }
    }
    throw new IllegalStateException("This Java has no decoder for " + mime);
  }

  private static boolean ofJdk(ImageReaderSpi provider) {
    return "java.desktop".equals(provider.getClass().getModule().getName());
  }

  /**
   * This decoder leaves part of its work to the JDK's, which it looks up in the registry that it is
   * put into.
   */
  private static ImageReaderSpi withDelegate(ImageReaderSpi provider, ImageReaderSpi delegate) {
    ServiceRegistry own = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    own.registerServiceProvider(delegate, ImageReaderSpi.class);
    own.registerServiceProvider(provider, ImageReaderSpi.class);
    return provider;
  }
}
