package org.kyso.tasks.api;

import java.nio.file.Path;

/** The folder of this user's settings: keys, the store last used, named stores, reports of what was set aside. */
public final class Settings {

    private Settings() {}

    /** {@code ~/.kyso}, or what the system property {@code kyso.settings} names. */
    public static Path folder() {
        var named = System.getProperty("kyso.settings");
        return named == null ? Path.of(System.getProperty("user.home"), ".kyso") : Path.of(named);
    }
}
