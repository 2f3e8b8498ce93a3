package org.photofactory.web.notices;

import java.util.List;
import org.photofactory.spi.notice.Notice;

/**
 * How people are told.
 *
 * @param level what matters less is not told; the configuration says so in {@code notices.level}
 * @param notifiers the ways there are; empty while no plugin brings one
 */
public record NoticeSetupView(Notice.Level level, List<NotifierView> notifiers) {}
