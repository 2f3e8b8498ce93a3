package com.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many photos there are.
 *
 * @param photos all of them
 * @param years from the first to the last, also those without photos
 * @param weekdays Monday to Sunday
 */
public record Counts(long photos, List<Year> years, List<Long> weekdays) {

  /** Photos of one year. */
  public record Year(int year, long photos) {}

  /**
   * Photos of one year that were taken on one day of the week.
   *
   * @param day 1 is Monday
   */
  record Cell(int year, int day, long photos) {}

  /** Adds up. */
  static Counts of(List<Cell> cells) {
    SortedMap<Integer, Long> years = new TreeMap<>();
    long[] weekdays = new long[7];
    for (Cell cell : cells) {
      years.merge(cell.year(), cell.photos(), Long::sum);
      weekdays[cell.day() - 1] += cell.photos();
    }
    List<Year> all = new ArrayList<>();
    if (!years.isEmpty()) {
      for (int year = years.firstKey(); year <= years.lastKey(); year++) {
        all.add(new Year(year, years.getOrDefault(year, 0L)));
      }
    }
    long photos = all.stream().mapToLong(Year::photos).sum();
    return new Counts(photos, all, Arrays.stream(weekdays).boxed().toList());
  }
}
