package org.kyso.exchange.read.csv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kyso.exchange.api.Repair;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.sheet.ReadLimits;
import org.kyso.exchange.sheet.SheetBuilder;
import org.kyso.exchange.sheet.UnreadableFileException;
import org.kyso.exchange.text.CellText;
import org.kyso.exchange.text.FormulaPrefix;
import org.kyso.exchange.text.LegacyFont;
import org.kyso.tasks.api.Progress;

/** Reads a text file whose cells are delimited by commas, semicolons or tabs. */
public final class DelimitedReader {

    private static final long MAX_BYTES = 128L << 20;

    /** The first line by which Excel tells itself the delimiter; it is no row. */
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\ufeff?sep=([,;|\\t])\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARKUP =
            Pattern.compile("\\A\\ufeff?\\s*(?:<[!?a-z]|[{\\[]\\s*[\"{]|\\{\\\\rtf|%PDF)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING =
            Pattern.compile("\\.(?:csv|tsv|txt|xlsx?|xlsm|ods)$", Pattern.CASE_INSENSITIVE);

    private final Progress progress;
    private final ReadLimits limits = new ReadLimits();

    public DelimitedReader(Progress progress) {
        this.progress = progress;
    }

    public List<Sheet> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new UnreadableFileException(UnreadableFileException.Reason.TOO_LARGE);
        }
        var decoded = TextEncoding.decode(Files.readAllBytes(file));
        var text = decoded.text();
        if (MARKUP.matcher(text).find()) {
            throw new UnreadableFileException(UnreadableFileException.Reason.NO_SPREADSHEET);
        }
        if (text.isBlank() || text.equals("\ufeff")) {
            throw new UnreadableFileException(UnreadableFileException.Reason.EMPTY);
        }
        char delimiter = DelimiterDetector.find(text);
        var declared = DECLARED.matcher(text);
        if (declared.find()) {
            delimiter = declared.group(1).charAt(0);
            text = text.substring(declared.end());
        }
        var name = ENDING.matcher(file.getFileName().toString()).replaceFirst("");
        return List.of(sheet(name, decoded.encoding(), withDittoMarks(text, delimiter), delimiter));
    }

    /** A quote alone at the end of a row, with a whole row below it, repeats the row above and opens nothing. */
    private static String withDittoMarks(String text, char delimiter) {
        var ditto = delimiter + "\"";
        if (!text.contains(ditto)) {
            return text;
        }
        var lines = text.split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i++) {
            var line = lines[i].stripTrailing();
            boolean isWhole = lines[i + 1].chars().filter(c -> c == delimiter).count()
                    >= line.chars().filter(c -> c == delimiter).count();
            if (line.endsWith(ditto) && isWhole) {
                lines[i] = line + "\"\"\"";
            }
        }
        return String.join("\n", lines);
    }

    private Sheet sheet(String name, TextEncoding.Encoding encoding, String text, char delimiter) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        if (isOdd(text)) {
            var strict = read(name, encoding, text, format);
            return strict.isPresent() ? strict.get() : unquoted(name, encoding, text, format);
        }
        return read(name, encoding, text, format).orElseThrow();
    }

    private Sheet unquoted(String name, TextEncoding.Encoding encoding, String text, CSVFormat format)
            throws IOException {
        var plain = format.builder().setQuote(null).get();
        return read(name, encoding, text.replace("\"", ""), plain).orElseThrow();
    }

    private static boolean isOdd(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Empty where a quote that was never closed has swallowed rows. */
    private Optional<Sheet> read(String name, TextEncoding.Encoding encoding, String text, CSVFormat format)
            throws IOException {
        boolean careful = isOdd(text);
        var sheet = new SheetBuilder(name, false, limits);
        repair(encoding).ifPresent(sheet::wholeFile);
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var line : parser) {
                progress.checkCanceled();
                if (careful && line.stream().anyMatch(v -> v.indexOf('\n') >= 0)) {
                    return Optional.empty();
                }
                add(sheet, line, encoding);
            }
        }
        return Optional.of(sheet.build());
    }

    private void add(SheetBuilder sheet, CSVRecord line, TextEncoding.Encoding encoding) {
        sheet.startRow((int) Math.min(Integer.MAX_VALUE, line.getRecordNumber()), false);
        for (int i = 0; i < line.size(); i++) {
            var raw = FormulaPrefix.remove(line.get(i));
            if (!raw.isEmpty()) {
                limits.text(raw.length());
                sheet.add(i, cell(raw, encoding));
            }
        }
        sheet.endRow();
        progress.advance(line.getRecordNumber(), 0);
    }

    private static CellText cell(String raw, TextEncoding.Encoding encoding) {
        return switch (encoding) {
            case TCVN3 -> CellText.ofTcvn3(raw);
            // It always writes letters and marks apart; that is no fault of the text.
            case WINDOWS_1258 -> CellText.ofUnicode(raw);
            default -> CellText.of(raw, LegacyFont.NONE);
        };
    }

    private static Optional<Repair.Kind> repair(TextEncoding.Encoding encoding) {
        return switch (encoding) {
            case WINDOWS_1258 -> Optional.of(Repair.Kind.WINDOWS_1258);
            case UTF_16 -> Optional.of(Repair.Kind.UTF_16);
            case TWICE -> Optional.of(Repair.Kind.ENCODED_TWICE);
            default -> Optional.empty();
        };
    }
}
