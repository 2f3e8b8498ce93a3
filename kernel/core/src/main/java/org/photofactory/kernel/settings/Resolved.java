package org.photofactory.kernel.settings;

import org.photofactory.kernel.settings.SettingState.Source;

/**
 * The value that holds for a setting.
 *
 * @param setting what the plugin says of it
 * @param text the value; empty for none
 * @param source who says it
 * @param secret whether it must not be shown
 */
record Resolved(DeclaredSetting setting, String text, Source source, boolean secret) {

  SettingState state(String key) {
    boolean shown = !secret && !text.isEmpty();
    return new SettingState(key, setting, source, shown ? text : null, secret, !text.isEmpty());
  }
}
