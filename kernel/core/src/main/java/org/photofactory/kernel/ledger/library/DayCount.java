package org.photofactory.kernel.ledger.library;

import java.time.LocalDate;

/** How many assets the timeline holds on a day. */
public record DayCount(LocalDate day, long count) {}
