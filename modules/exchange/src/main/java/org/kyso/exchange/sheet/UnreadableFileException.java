package org.kyso.exchange.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.openide.util.NbBundle.Messages;

/** Says why a file can't be read. It is unchecked, to pass through parsers; the reader makes a refusal of it. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 10;

    /** What is wrong with the file, and what to do about it. */
    @Messages({
        "# {0} - file",
        "ERR_Missing=There is no file {0}; check the name and the folder.",
        "# {0} - file",
        "ERR_Folder={0} is a folder; choose the spreadsheet inside it.",
        "# {0} - file",
        "ERR_Unreadable={0} cannot be opened; check that you may read it and that no other program holds it.",
        "# {0} - file",
        "ERR_Empty={0} is empty; ask its sender for it again.",
        "# {0} - file",
        "ERR_NoSpreadsheet={0} is no spreadsheet, whatever its name says; save the table as .xlsx, .xls, .ods or .csv.",
        "# {0} - file",
        "ERR_OldExcel={0} was written by Excel 95 or older; open it in a spreadsheet program and save it as .xlsx.",
        "# {0} - file",
        "ERR_Numbers={0} is of Apple Numbers; open it there and export it as an Excel workbook.",
        "# {0} - file",
        "ERR_Document={0} is a text document; copy its table into a spreadsheet program and save it as .xlsx.",
        "# {0} - file",
        "ERR_OtherArchive={0} is an archive that is no .zip; unpack it and import what is in it.",
        "# {0} - file",
        "ERR_Damaged={0} is damaged and cannot be read to its end; ask its sender for it again.",
        "# {0} - file",
        "ERR_Protected={0} is protected by a password; open it with the password and save it without one.",
        "# {0} - file",
        "ERR_TooLarge={0} unfolds to more than a spreadsheet can hold; do not open it, and ask its sender what it is.",
        "# {0} - file",
        "ERR_RefersOutside={0} refers to something outside itself, as no spreadsheet program writes it; do not open it,"
                + " and ask its sender what it is."
    })
    public enum Reason {
        MISSING(Bundle::ERR_Missing),
        FOLDER(Bundle::ERR_Folder),
        UNREADABLE(Bundle::ERR_Unreadable),
        EMPTY(file -> Bundle.ERR_Empty(file.getFileName())),
        NO_SPREADSHEET(file -> Bundle.ERR_NoSpreadsheet(file.getFileName())),
        OLD_EXCEL(file -> Bundle.ERR_OldExcel(file.getFileName())),
        NUMBERS(file -> Bundle.ERR_Numbers(file.getFileName())),
        DOCUMENT(file -> Bundle.ERR_Document(file.getFileName())),
        OTHER_ARCHIVE(file -> Bundle.ERR_OtherArchive(file.getFileName())),
        DAMAGED(file -> Bundle.ERR_Damaged(file.getFileName())),
        PROTECTED(file -> Bundle.ERR_Protected(file.getFileName())),
        TOO_LARGE(file -> Bundle.ERR_TooLarge(file.getFileName())),
        REFERS_OUTSIDE(file -> Bundle.ERR_RefersOutside(file.getFileName()));

        private final Function<Path, String> sentence;

        Reason(Function<Path, String> sentence) {
            this.sentence = sentence;
        }

        /** The sentence for the user about a file. */
        public String sentence(Path file) {
            return sentence.apply(file);
        }
    }

    private final Reason reason;

    public UnreadableFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UnreadableFileException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** What to throw for a parser's exception: the reason or disk failure that it wraps, else that the file is damaged. */
    public static UnreadableFileException unwrap(Exception e) throws IOException {
        Throwable cause = e;
        for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++, cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException wrapped) {
                return wrapped;
            }
            if (cause instanceof IOException failed) {
                throw failed;
            }
        }
        return new UnreadableFileException(Reason.DAMAGED, e);
    }

    public Reason reason() {
        return reason;
    }
}
