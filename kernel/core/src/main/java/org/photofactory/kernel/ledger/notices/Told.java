package org.photofactory.kernel.ledger.notices;

import org.photofactory.spi.notice.Notice;

/**
 * Something to be told.
 *
 * @param over that what was told of before is over
 * @param notice what; its source names what it is about, and the same is not told twice a day
 */
public record Told(boolean over, Notice notice) {}
