package org.kyso.charts.ui;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.draw.Picture;
import org.kyso.charts.model.FigureFormats;
import org.kyso.exchange.api.TableWriter;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.RefusedException;
import org.kyso.tasks.api.Tasks;
import org.openide.filesystems.FileChooserBuilder;
import org.openide.util.NbBundle.Messages;

/** Takes the chart out of the window: to the clipboard, a file, a printer. It always goes light, with its heading. */
final class ChartOutput {

    private final Supplier<Optional<CompletionState.Filled>> shown;

    ChartOutput(Supplier<Optional<CompletionState.Filled>> shown) {
        this.shown = shown;
    }

    private Optional<CompletionState.Filled> drawable() {
        return shown.get().filter(s -> s.kind() != ChartKind.TREND || s.trend().isPresent());
    }

    private static Picture picture(CompletionState.Filled state) {
        return Picture.of(state.figures(), state.kind(), state.unitCode());
    }

    @Messages({"copying=Copying the chart", "copied=The chart is on the clipboard."})
    void copy() {
        drawable()
                .ifPresent(state -> Tasks.getDefault()
                        .run(Bundle.copying(), progress -> picture(state).image(), image -> {
                            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new Copied(image), null);
                            Notices.getDefault().tell(Bundle.copied());
                        }));
    }

    @Messages({
        "saveTitle=Save the chart as a picture",
        "savePng=Picture (PNG)",
        "saveSvg=Drawing (SVG)",
        "saving=Saving the chart",
        "# {0} - file",
        "saved=Saved as {0}.",
        "# {0} - file",
        "# {1} - reason",
        "notSaved=The chart could not be saved as {0}: {1}. Choose another folder or name."
    })
    void save(Component parent) {
        var state = drawable();
        if (state.isEmpty()) {
            return;
        }
        var svg = new FileNameExtensionFilter(Bundle.saveSvg(), "svg");
        var chooser = new FileChooserBuilder(ChartOutput.class)
                .setTitle(Bundle.saveTitle())
                .setFilesOnly(true)
                .setAcceptAllFileFilterUsed(false)
                .addFileFilter(new FileNameExtensionFilter(Bundle.savePng(), "png"))
                .addFileFilter(svg)
                .createFileChooser();
        chooser.setSelectedFile(new File(suggestedName(state.get())));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        var file = withEnding(chooser.getSelectedFile().toPath(), chooser.getFileFilter() == svg ? ".svg" : ".png");
        Tasks.getDefault()
                .run(
                        Bundle.saving(),
                        progress -> write(state.get(), file),
                        path -> Notices.getDefault().tell(Bundle.saved(path)));
    }

    /** Which chart, of which unit, of which day; without an ending. */
    static String suggestedName(CompletionState.Filled state) {
        var kind = state.kind().name().toLowerCase(Locale.ROOT).replace("_", "");
        return kind + (state.unitCode().isEmpty() ? "" : "-" + state.unitCode()) + "-"
                + state.figures().table().asOf();
    }

    @Messages({
        "exportTitle=Save the figures as a table",
        "exportXlsx=Workbook (XLSX)",
        "exportCsv=Table for spreadsheets (CSV)",
        "exporting=Saving the figures",
        "# {0} - file",
        "# {1} - reason",
        "notExported=The figures could not be saved as {0}: {1}. Choose another folder or name."
    })
    void export(Component parent) {
        var state = shown.get();
        if (state.isEmpty()) {
            return;
        }
        var csv = new FileNameExtensionFilter(Bundle.exportCsv(), "csv");
        var chooser = new FileChooserBuilder(ChartOutput.class)
                .setTitle(Bundle.exportTitle())
                .setFilesOnly(true)
                .setAcceptAllFileFilterUsed(false)
                .addFileFilter(new FileNameExtensionFilter(Bundle.exportXlsx(), "xlsx"))
                .addFileFilter(csv)
                .createFileChooser();
        chooser.setSelectedFile(new File(suggestedName(state.get())));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        var chosen = chooser.getSelectedFile().toPath();
        var lower = chosen.toString().toLowerCase(Locale.ROOT);
        boolean ended = lower.endsWith(".xlsx") || lower.endsWith(".csv");
        var ending = chooser.getFileFilter() == csv ? ".csv" : ".xlsx";
        var file = ended ? chosen : chosen.resolveSibling(chosen.getFileName() + ending);
        Tasks.getDefault()
                .run(
                        Bundle.exporting(),
                        progress -> writeTable(state.get(), file),
                        path -> Notices.getDefault().tell(Bundle.saved(path)));
    }

    /** As the file's name ends. */
    static Path writeTable(CompletionState.Filled state, Path file) throws RefusedException {
        var table = state.table();
        var name = FigureFormats.kind(state.kind());
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                TableWriter.getDefault().writeCsvForSpreadsheets(file, table.heads(), table.texts());
            } else {
                TableWriter.getDefault().writeXlsx(file, name, table.heads(), table.texts());
            }
            return file;
        } catch (IOException e) {
            throw new RefusedException(Bundle.notExported(file, e.getMessage()), e);
        }
    }

    static Path withEnding(Path file, String ending) {
        var name = file.getFileName().toString();
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".png") || lower.endsWith(".svg") ? file : file.resolveSibling(name + ending);
    }

    private static Path write(CompletionState.Filled state, Path file) throws RefusedException {
        try {
            picture(state).write(file);
            return file;
        } catch (IOException e) {
            throw new RefusedException(Bundle.notSaved(file, e.getMessage()), e);
        }
    }

    @Messages({
        "printing=Printing the chart",
        "printed=The chart was sent to the printer.",
        "# {0} - reason",
        "notPrinted=The chart could not be printed: {0}. Check the printer and try again."
    })
    void print() {
        var state = drawable();
        if (state.isEmpty()) {
            return;
        }
        var job = PrinterJob.getPrinterJob();
        job.setPrintable(page(picture(state.get())));
        if (job.printDialog()) {
            Tasks.getDefault()
                    .run(
                            Bundle.printing(),
                            progress -> {
                                try {
                                    job.print();
                                    return job;
                                } catch (PrinterException e) {
                                    throw new RefusedException(Bundle.notPrinted(e.getMessage()), e);
                                }
                            },
                            done -> Notices.getDefault().tell(Bundle.printed()));
        }
    }

    private static Printable page(Picture picture) {
        return (graphics, format, index) -> {
            if (index > 0) {
                return Printable.NO_SUCH_PAGE;
            }
            var g2 = (Graphics2D) graphics.create();
            double scale = Math.min(
                    format.getImageableWidth() / picture.width(), format.getImageableHeight() / picture.height());
            g2.translate(format.getImageableX(), format.getImageableY());
            g2.scale(scale, scale);
            picture.draw(g2);
            g2.dispose();
            return Printable.PAGE_EXISTS;
        };
    }

    /** A picture on the clipboard. */
    private record Copied(Image image) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
