package org.photofactory.plugins.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.photofactory.plugins.thumbnail.pixels.Size;

class RecipeTest {

  @ParameterizedTest
  @CsvSource({
    "3000,2000, 2160x1440 1024x683 450x300 375x250 225x150",
    "2000,3000, 1440x2160 683x1024 300x450 250x375 150x225",
    "1000,1000, 1000x1000 1000x1000 300x300 250x250 150x150",
    "200,160,   200x160 200x160 200x160 200x160 188x150",
    "1,1,       1x1 1x1 1x1 1x1 1x1",
    "4000,200,  4000x200 1024x51 1500x75 1250x63 750x38",
    "3,4000,    3x4000 1x1024 1x1500 1x1250 1x750"
  })
  void sizes_follow_the_edges_and_never_exceed_the_picture(int width, int height, String sizes) {
    Size picture = new Size(width, height);
    Size preview = Recipe.PREVIEW.fit(picture);
    Stream<Size> smaller = Recipe.SMALLER.stream().map(recipe -> recipe.fit(preview));
    assertThat(Stream.concat(Stream.of(preview), smaller))
        .extracting(size -> size.width() + "x" + size.height())
        .containsExactly(sizes.strip().split(" "));
  }
}
