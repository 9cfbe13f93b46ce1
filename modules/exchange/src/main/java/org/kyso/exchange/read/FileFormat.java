package org.kyso.exchange.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.kyso.exchange.read.markup.MarkupReader;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.sheet.ZipGuard;

/** What a file is by its content. */
enum FileFormat {
    XLSX,
    XLSB,
    XLS,
    ODS,
    MARKUP,
    TEXT;

    private static final int HEAD = 8;
    private static final int MAX_MANIFEST = 1 << 20;
    private static final long[] OTHER_MAGIC = {0x89504e47L, 0xffd8ffe0L, 0xffd8ffe1L, 0x47494638L, 0x25504446L};

    /** RAR, 7z. */
    private static final long[] ARCHIVE_MAGIC = {0x52617221L, 0x377abcafL};

    static FileFormat of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new UnreadableFileException(UnreadableFileException.Reason.EMPTY);
        }
        long magic = magic(head);
        for (long other : OTHER_MAGIC) {
            if (magic == other) {
                throw new UnreadableFileException(UnreadableFileException.Reason.NO_SPREADSHEET);
            }
        }
        for (long archive : ARCHIVE_MAGIC) {
            if (magic == archive) {
                throw new UnreadableFileException(UnreadableFileException.Reason.OTHER_ARCHIVE);
            }
        }
        if (magic == 0xd0cf11e0L) {
            return XLS;
        }
        if (head[0] == 9 && head.length > 3 && (head[1] == 0 || head[1] == 2 || head[1] == 4) && head[3] == 0) {
            throw new UnreadableFileException(UnreadableFileException.Reason.OLD_EXCEL);
        }
        if (isMarkup(file)) {
            return MARKUP;
        }
        return head[0] == 'P' && magic >>> 16 == 0x504bL && head.length > 3 && head[2] < ' ' ? zipped(file) : TEXT;
    }

    private static boolean isMarkup(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MarkupReader.head());
            return MarkupReader.isMarkup(new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", ""));
        }
    }

    private static long magic(byte[] head) {
        long magic = 0;
        for (int i = 0; i < 4; i++) {
            magic = magic << 8 | (i < head.length ? head[i] & 0xff : 0);
        }
        return magic;
    }

    private static FileFormat zipped(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            boolean ods = zip.getEntry("content.xml") != null && contains(zip, "mimetype", "spreadsheet");
            boolean xlsx =
                    zip.getEntry("[Content_Types].xml") != null && contains(zip, "[Content_Types].xml", "sheet.");
            if (!ods && !xlsx) {
                throw new UnreadableFileException(otherContent(zip));
            }
            ZipGuard.check(zip);
            if (ods && contains(zip, "META-INF/manifest.xml", "encryption-data")) {
                throw new UnreadableFileException(UnreadableFileException.Reason.PROTECTED);
            }
            return ods ? ODS : zip.getEntry("xl/workbook.bin") != null ? XLSB : XLSX;
        }
    }

    /** What an archive that is no spreadsheet is. */
    private static UnreadableFileException.Reason otherContent(ZipFile zip) throws IOException {
        if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
            return UnreadableFileException.Reason.NUMBERS;
        }
        boolean isText = zip.getEntry("word/document.xml") != null || contains(zip, "mimetype", "opendocument.text");
        return isText ? UnreadableFileException.Reason.DOCUMENT : UnreadableFileException.Reason.NO_SPREADSHEET;
    }

    private static boolean contains(ZipFile zip, String part, String words) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MAX_MANIFEST), StandardCharsets.ISO_8859_1).contains(words);
        }
    }
}
