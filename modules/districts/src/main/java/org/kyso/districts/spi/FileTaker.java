package org.kyso.districts.spi;

import java.nio.file.Path;
import java.util.List;

/** Takes files that are dropped on the Districts window and are no modules. On the event thread. */
public interface FileTaker {

    /** Takes them, or tells the user why not. */
    void take(List<Path> files);
}
