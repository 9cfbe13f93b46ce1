package org.kyso.branding;

import java.util.Locale;
import java.util.ResourceBundle;
import javax.swing.UIManager;
import org.openide.windows.OnShowing;

/** Swing has no Vietnamese: the words of its file dialog, which the platform's windows use, come from here. */
@OnShowing
public final class SwingWords implements Runnable {

    @Override
    public void run() {
        if (Locale.getDefault().getLanguage().equals("vi")) {
            var words = ResourceBundle.getBundle(
                    "org.kyso.branding.swing", Locale.getDefault(), SwingWords.class.getClassLoader());
            words.keySet().forEach(key -> UIManager.put(key, words.getString(key)));
        }
    }
}
