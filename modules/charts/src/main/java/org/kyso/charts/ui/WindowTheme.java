package org.kyso.charts.ui;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;
import org.kyso.charts.draw.ChartTheme;

/** The theme that goes with the window's. */
final class WindowTheme {

    private static final int MIDDLE = 384;

    private WindowTheme() {}

    static ChartTheme current() {
        var ground = UIManager.getColor("Panel.background");
        var font = UIManager.getFont("Label.font");
        var plain = font == null ? ChartTheme.pictureFont() : new Font(font.getFamily(), Font.PLAIN, font.getSize());
        return ground != null && isDark(ground) ? ChartTheme.dark(plain) : ChartTheme.light(plain);
    }

    private static boolean isDark(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue() < MIDDLE;
    }
}
