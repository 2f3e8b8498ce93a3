package org.photofactory.spi.place;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows what places are called, from a server or from a table. Register it as an OSGi service: the
 * kernel asks the chosen one for every asset whose location is known, in its stage {@code geocode},
 * keeps the answers and shows them.
 *
 * <p>Called from the threads of the network lane, several at once; implementations keep to the
 * rules of whom they ask (so many questions a second, no question twice) by themselves. No
 * transaction is open during a call. A call that is interrupted ends soon.
 */
@ConsumerType
public interface Geocoder {

  /**
   * Its name for settings and for people: lower case with hyphens, for example {@code nominatim};
   * the same answer every time.
   */
  String name();

  /**
   * Why it cannot be asked as things are, for example because nobody has named a server yet: a
   * sentence for people. Empty while it can. Asked every few seconds, so it only looks at settings.
   */
  default Optional<String> off() {
    return Optional.empty();
  }

  /**
   * What the place is called.
   *
   * @param latitude WGS 84 degrees, −90 to 90
   * @param longitude WGS 84 degrees, −180 to 180
   * @param languages in which names are wanted, most wanted first, as language tags like {@code
   *     pt-BR}; empty: as the people there call it
   * @return never null. Whoever is asked being away, slow, or talking nonsense is an answer too, no
   *     exception: what is thrown counts as a defect of the plugin, and the stage rests.
   * @throws InterruptedException when the thread was interrupted
   */
  Geocoding find(double latitude, double longitude, List<String> languages)
      throws InterruptedException;
}
