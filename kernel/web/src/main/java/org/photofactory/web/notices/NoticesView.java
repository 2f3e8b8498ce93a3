package org.photofactory.web.notices;

import java.util.List;

/**
 * Notices, and who gets them.
 *
 * @param receivers who can be told, as the settings stand; empty when nothing is set up
 * @param notices the last ones, newest first
 */
public record NoticesView(List<ReceiverView> receivers, List<NoticeView> notices) {}
