package org.photofactory.web;

import java.nio.file.Path;
import org.photofactory.kernel.config.HttpSettings;

/**
 * How the server is set up.
 *
 * @param http where it listens (port 0 lets the system choose one), and how much it takes
 * @param webapp folder with the built web app; nothing is served from it when it does not exist
 * @param uploads private folder for files being received, made when first needed; the folder above
 *     it must exist
 * @param consoleToken private file for the token of whoever sits at the machine
 * @param reserveBytes how much of the disk an upload leaves free
 */
public record WebSettings(
    HttpSettings http, Path webapp, Path uploads, Path consoleToken, long reserveBytes) {}
