package org.photofactory.spi.notice;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Has the kernel tell people something. The kernel gives each plugin its own as an OSGi service:
 * take it in the constructor of the component. It is for what people want to know without looking,
 * a few times a day at most: more than twenty a day of one plugin are not sent. What is wrong with
 * an asset, a stage or the plugin is told by the kernel already. Thread-safe.
 */
@ProviderType
public interface NoticeSender {

  /**
   * Sends to all whom the house has set up, as soon as they are there; returns at once.
   *
   * @param title one line, at most 200 characters; not empty
   * @param text a few sentences of plain text; may be empty
   * @return false when it was one too many for today
   */
  boolean send(Notice.Level level, String title, String text);
}
