package org.photofactory.plugins.video.film;

/**
 * Sound.
 *
 * @param index which of the file's streams it is
 * @param codec as ffmpeg names it, for example {@code aac}
 * @param channels how many; 0 when unknown
 */
public record AudioTrack(int index, String codec, int channels) {}
