package org.photofactory.plugins.thumbnail.read;

import static org.assertj.core.api.Assertions.assertThat;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecsTest {

  @ParameterizedTest
  @EnumSource
  void every_format_has_a_decoder(Format format) throws Exception {
    ImageReader reader = Codecs.find().reader(format);
    assertThat(reader).isNotNull();
    reader.dispose();
  }

  @Test
  void ordinary_jpeg_is_decoded_by_the_jdk_whatever_else_is_registered() throws Exception {
    ImageIO.scanForPlugins();
    ImageReader reader = Codecs.find().jpegReader();
    assertThat(reader.getClass().getModule().getName()).isEqualTo("java.desktop");
    reader.dispose();
  }

  @Test
  void the_context_class_loader_is_what_it_was() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Codecs.find();
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }
}
