package org.kyso.charts.ui;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;
import org.kyso.charts.draw.Look;

/** The look that goes with the window's. */
final class WindowLook {

    private static final int MIDDLE = 384;

    private WindowLook() {}

    static Look current() {
        var ground = UIManager.getColor("Panel.background");
        var font = UIManager.getFont("Label.font");
        var plain = font == null ? Look.pictureFont() : new Font(font.getFamily(), Font.PLAIN, font.getSize());
        return ground != null && isDark(ground) ? Look.dark(plain) : Look.light(plain);
    }

    private static boolean isDark(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue() < MIDDLE;
    }
}
