package org.photofactory.kernel.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which name was meant by a mistyped one. */
public final class NearestName {

  private NearestName() {}

  /** The nearest of some names, unless even that one is far off. */
  public static Optional<String> of(String typed, Collection<String> names) {
    int farthest = Math.max(2, typed.length() / 3);
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> distance(typed, name) <= farthest);
  }

  /** Levenshtein's edit distance (Levenshtein 1966; one row of the Wagner–Fischer table). */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= right.length(); column++) {
        int same = left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1;
        int replaced = diagonal + same;
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[right.length()];
  }
}
