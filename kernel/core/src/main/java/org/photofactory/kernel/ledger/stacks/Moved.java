package org.photofactory.kernel.ledger.stacks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.photofactory.kernel.events.Event;

/**
 * A file that has another place now.
 *
 * @param id of the file
 * @param from where it stood
 * @param to where it stands
 */
public record Moved(long id, Place from, Place to) {

  /** True when it stands behind a cover now, and no person has said so. */
  boolean byRule() {
    return to.behind() != null && !to.byPerson();
  }

  /**
   * What lists have to be told: who stands behind another is in none, who comes from there is, and
   * covers have changed. One that a rule has put before something hidden may be hidden by that.
   *
   * @param owner whose they are
   */
  public static List<Event> events(long owner, List<Moved> all) {
    List<Event> events = new ArrayList<>();
    Set<Long> covers = new LinkedHashSet<>();
    for (Moved moved : all) {
      if (moved.from().behind() == null) {
        events.add(new Event.AssetRemoved(owner, moved.id()));
        if (moved.byRule() && all.stream().noneMatch(moved::isBehindWhoLeft)) {
          events.add(new Event.AssetPutAway(owner, moved.to().behind()));
        }
      } else if (moved.to().behind() == null) {
        events.add(new Event.AssetRestored(owner, moved.id()));
      }
      addCover(covers, moved.from());
      addCover(covers, moved.to());
    }
    covers.forEach(cover -> events.add(Event.AssetChanged.stacked(owner, cover)));
    return events;
  }

  /** True when it stands behind that other, which stood behind somebody before. */
  private boolean isBehindWhoLeft(Moved other) {
    return to.behind() != null && to.behind() == other.id() && other.from.behind() != null;
  }

  private static void addCover(Set<Long> covers, Place place) {
    if (place.behind() != null) {
      covers.add(place.behind());
    }
  }
}
