package org.kyso.exchange.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kyso.exchange.api.Sheet;

/**
 * A file that somebody sent, read.
 *
 * @param fileName without its folder; may name the area it is about
 * @param digest SHA-256 of its bytes, in hexadecimal
 * @param reportedOn the day it speaks of, where the one who imports it said so
 */
public record ImportedFile(String fileName, String digest, List<Sheet> sheets, Optional<LocalDate> reportedOn) {}
