package org.kyso.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Checks a zipped workbook before it is unpacked: refuses zip bombs and parts that refer to something outside. */
public final class ZipGuard {

    /** A sheet of a million rows has about as much. */
    public static final long MAX_UNFOLDED = 1L << 30;

    /** Rows that repeat each other shrink to a hundredth; a bomb to a thousandth. */
    public static final int MAX_RATIO = 250;

    private static final long MIN_SUSPECT = 16L << 20;

    /** Everything but the sheets is held in memory. */
    private static final long MAX_HELD = 256L << 20;

    private static final int MAX_PARTS = 20_000;
    private static final int MAX_PROLOG = 1 << 16;

    static {
        // What a directory declares may be a lie; POI counts while it unfolds.
        ZipSecureFile.setMinInflateRatio(1.0 / MAX_RATIO);
        ZipSecureFile.setMaxEntrySize(MAX_UNFOLDED);
    }

    private ZipGuard() {}

    public static void check(ZipFile zip) throws IOException {
        if (zip.size() > MAX_PARTS) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
        long total = 0;
        var parts = zip.entries().asIterator();
        while (parts.hasNext()) {
            var part = parts.next();
            total += Math.max(0, part.getSize());
            if (total > MAX_UNFOLDED || isBomb(part)) {
                throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
            }
            if (isXml(part)) {
                try (var in = zip.getInputStream(part)) {
                    checkProlog(in.readNBytes(MAX_PROLOG));
                }
            }
        }
    }

    private static boolean isBomb(ZipEntry part) {
        long size = part.getSize();
        boolean sheet =
                part.getName().contains("/worksheets/") || part.getName().equals("content.xml");
        return size > MAX_HELD && !sheet && isXml(part)
                || size > MIN_SUSPECT && size / Math.max(1, part.getCompressedSize()) > MAX_RATIO;
    }

    private static boolean isXml(ZipEntry part) {
        var name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || name.endsWith(".rdf");
    }

    /** A document type stands before the first element or nowhere. */
    private static void checkProlog(byte[] head) {
        var prolog = new StringBuilder();
        for (byte b : head) {
            // Of UTF-16, what remains without its zeros is readable enough.
            if (b != 0) {
                prolog.append((char) (b & 0xff));
            }
        }
        int at = 0;
        while ((at = prolog.indexOf("<", at)) >= 0) {
            if (prolog.indexOf("<!DOCTYPE", at) == at || prolog.indexOf("<!ENTITY", at) == at) {
                throw new UnreadableFileException(UnreadableFileException.Reason.REFERS_OUTSIDE);
            }
            boolean comment = prolog.indexOf("<!--", at) == at;
            if (!comment && prolog.indexOf("<?", at) != at) {
                return;
            }
            int end = prolog.indexOf(comment ? "-->" : "?>", at);
            if (end < 0) {
                return;
            }
            at = end + 2;
        }
    }

    /** Stops an unfolding that goes beyond what the part can honestly hold. */
    public static InputStream limited(ZipFile zip, ZipEntry part) throws IOException {
        return new LimitedStream(zip.getInputStream(part), part.getCompressedSize());
    }

    private static final class LimitedStream extends FilterInputStream {
        private final long limit;
        private long count;

        LimitedStream(InputStream in, long compressed) {
            super(in);
            limit = Math.min(MAX_UNFOLDED, Math.max(MIN_SUSPECT, Math.max(1, compressed) * MAX_RATIO));
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(n);
            return n;
        }

        private void count(int n) {
            count += Math.max(0, n);
            if (count > limit) {
                throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
            }
        }
    }
}
