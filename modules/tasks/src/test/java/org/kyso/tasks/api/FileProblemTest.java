package org.kyso.tasks.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Java says of files, in words. */
class FileProblemTest {

    static Stream<Arguments> troubles() {
        return Stream.of(
                arguments(new AccessDeniedException("/a/b"), "this account may not use /a/b"),
                arguments(new FileNotFoundException("/a/b (Permission denied)"), "this account may not use /a/b"),
                arguments(new IOException("No space left on device"), "there is no room left on the disk"),
                arguments(
                        new FileSystemException("/a/b", null, "Disk quota exceeded"),
                        "there is no room left on the disk"),
                arguments(
                        new FileSystemException("/a/b", null, "Read-only file system"), "the disk can't be written to"),
                arguments(new NoSuchFileException("/a/b"), "/a/b isn't there"),
                arguments(
                        new FileSystemException("/a/b", null, "Not a directory"),
                        "/a/b is in the way, which is no folder or another file"),
                arguments(new IOException((String) null), "the disk doesn't do what is asked of it"),
                arguments(new IOException("Input/output error"), "the disk doesn't do what is asked of it"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void isSaidInWords(Exception failed, String words) {
        assertEquals(words, FileProblem.of(failed));
    }
}
