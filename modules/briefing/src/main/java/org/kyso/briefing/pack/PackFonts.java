package org.kyso.briefing.pack;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;

/**
 * Noto Sans, which has every letter of Vietnamese and comes with the program (SIL Open Font License), so that a document looks
 * the same wherever it is made. Charts name their font by its family, hence it is made known to Java too.
 */
final class PackFonts {

    static final String FAMILY = "Noto Sans";

    private static final String REGULAR = "NotoSans-Regular.ttf";
    private static final String BOLD = "NotoSans-Bold.ttf";

    private PackFonts() {}

    /** Makes the fonts known to whoever draws. */
    static void register() {
        var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (var name : new String[] {REGULAR, BOLD}) {
            try (var font = open(name)) {
                // Where the system has it already, that one serves.
                environment.registerFont(Font.createFont(Font.TRUETYPE_FONT, font));
            } catch (IOException | FontFormatException broken) {
                throw new IllegalStateException("The program's own font " + name + " can't be read", broken);
            }
        }
    }

    static InputStream regular() {
        return open(REGULAR);
    }

    static InputStream bold() {
        return open(BOLD);
    }

    private static InputStream open(String name) {
        return PackFonts.class.getResourceAsStream(name);
    }
}
