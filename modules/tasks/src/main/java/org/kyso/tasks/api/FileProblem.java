package org.kyso.tasks.api;

import java.io.File;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;

/**
 * What went wrong with a file, in words that stand within a sentence to the user: Java tells of it by the names of its
 * classes, and the system in its own language.
 */
@Messages({
    "# {0} - file",
    "mayNotUse=this account may not use {0}",
    "noRoomLeft=there is no room left on the disk",
    "diskReadOnly=the disk can't be written to",
    "# {0} - file",
    "fileAway={0} isn''t there",
    "# {0} - file",
    "inTheWay={0} is in the way, which is no folder or another file",
    "diskFails=the disk doesn't do what is asked of it",
    "someFile=one of the files"
})
public final class FileProblem {

    /** What the system says of a name comes before a reason in brackets. */
    private static final String REASON = " (";

    private FileProblem() {}

    /** Says it of what was thrown. */
    public static String of(Exception failed) {
        var named = named(failed);
        var file = named.orElse(Bundle.someFile());
        var text = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        if (failed instanceof AccessDeniedException
                || says(text, "permission denied", "not permitted", "access is denied")) {
            return Bundle.mayNotUse(file);
        }
        if (says(text, "no space left", "quota exceeded", "not enough space")
                || named.filter(FileProblem::isFull).isPresent()) {
            return Bundle.noRoomLeft();
        }
        if (failed instanceof ReadOnlyFileSystemException || says(text, "read-only file system")) {
            return Bundle.diskReadOnly();
        }
        if (failed instanceof FileAlreadyExistsException
                || failed instanceof NotDirectoryException
                || says(text, "not a directory", "is a directory", "is a folder")) {
            return Bundle.inTheWay(file);
        }
        return failed instanceof NoSuchFileException || failed instanceof FileNotFoundException
                ? Bundle.fileAway(file)
                : Bundle.diskFails();
    }

    private static boolean says(String text, String... words) {
        return Stream.of(words).anyMatch(text::contains);
    }

    private static Optional<String> named(Exception failed) {
        if (failed instanceof FileSystemException named) {
            return Optional.ofNullable(named.getFile());
        }
        var text = String.valueOf(failed.getMessage());
        int end = text.lastIndexOf(REASON);
        return failed instanceof FileNotFoundException && end > 0
                ? Optional.of(text.substring(0, end))
                : Optional.empty();
    }

    /** A full disk is told of in the language of the system. */
    private static boolean isFull(String file) {
        var place = new File(file).getAbsoluteFile();
        while (place != null && !place.exists()) {
            place = place.getParentFile();
        }
        return place != null && place.getTotalSpace() > 0 && place.getUsableSpace() == 0;
    }
}
