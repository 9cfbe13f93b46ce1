package org.kyso.figures;

import java.nio.file.Path;
import org.kyso.store.api.Stores;

/** Makes a store of so many people for the console to open. Arguments: the folder it is made in, the number of people. */
public final class ProvinceStore {

    private ProvinceStore() {}

    public static void main(String[] arguments) throws Exception {
        DerbyProvince.make(Path.of(arguments[0]), new Province(Integer.parseInt(arguments[1])), true);
        Stores.getDefault().close();
        // Threads of the platform would keep Java running.
        System.exit(0);
    }
}
