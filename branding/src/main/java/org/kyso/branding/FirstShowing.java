package org.kyso.branding;

import java.awt.Frame;
import org.openide.util.NbPreferences;
import org.openide.windows.OnShowing;
import org.openide.windows.WindowManager;

/** Fills the screen the first time; later the window comes up as it was left. */
@OnShowing
public final class FirstShowing implements Runnable {

    private static final String SHOWN = "shown";

    @Override
    public void run() {
        var preferences = NbPreferences.forModule(FirstShowing.class);
        if (!preferences.getBoolean(SHOWN, false)) {
            WindowManager.getDefault().getMainWindow().setExtendedState(Frame.MAXIMIZED_BOTH);
            preferences.putBoolean(SHOWN, true);
        }
    }
}
