package org.kyso.charts.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kyso.charts.SampleProvince;
import org.kyso.charts.SampleRates;
import org.kyso.charts.api.ChartFigures;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.charts.model.CompletionView;
import org.kyso.charts.model.FigureFormats;
import org.kyso.enrollment.api.Counts;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.ShortestWay;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.Tasks;
import org.kyso.tasks.api.Work;

class WindowPartsTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 760;

    private final CompletionReader reading =
            new CompletionReader(() -> true, new SampleRates(SampleProvince.counts(12, 5, 3, 1)));

    /** Takes every choice and does nothing. */
    private static final class NoChoices implements ViewActions {

        @Override
        public void choose(UnaryOperator<CompletionView> change) {
            // Nothing is chosen here.
        }

        @Override
        public void open(ChartRow row) {
            // Nothing is opened here.
        }

        @Override
        public void openPeople(FigureQuery query) {
            // Nobody is shown here.
        }

        @Override
        public void up() {
            // Nowhere to go.
        }

        @Override
        public void marked(String unitCode) {
            // Nobody minds.
        }
    }

    /** Keeps work until the test lets it run. */
    private static final class HeldTasks implements Tasks {

        private final List<Runnable> held = new ArrayList<>();

        @Override
        public <T> CompletableFuture<T> run(String title, Work<T> work, Consumer<? super T> then) {
            return read(work, then);
        }

        @Override
        public <T> CompletableFuture<T> read(Work<T> work, Consumer<? super T> then) {
            var result = new CompletableFuture<T>();
            held.add(() -> {
                try {
                    T value = work.run(Progress.SILENT);
                    then.accept(value);
                    result.complete(value);
                } catch (Exception e) {
                    result.completeExceptionally(e);
                }
            });
            return result;
        }

        void runOne() throws Exception {
            SwingUtilities.invokeAndWait(held.remove(0));
            SwingUtilities.invokeAndWait(() -> {});
        }
    }

    private static BufferedImage paint(CompletionPanel panel) {
        panel.setSize(WIDTH, HEIGHT);
        layOut(panel);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        panel.printAll(g2);
        g2.dispose();
        return image;
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (var child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void everyChartIsPaintedInTheWindow(ChartKind kind) throws Exception {
        var colors = new int[1];
        SwingUtilities.invokeAndWait(() -> {
            var panel = new CompletionPanel(ChartTheme.dark(ChartTheme.pictureFont()), new NoChoices());
            panel.show(reading.read(CompletionView.FIRST.withKind(kind)));
            var image = paint(panel);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    colors[0] += isShade(image.getRGB(x, y)) ? 1 : 0;
                }
            }
        });
        assertTrue(colors[0] > 200, "shades of the verified colour on " + colors[0] + " pixels");
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"HEAT_MAP", "TILE_MAP", "CHANGES", "WATERFALL"})
    void everyMarkIsFoundWhereItIsDrawnAndReachedByTheArrows(ChartKind kind) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            var panel = new CompletionPanel(ChartTheme.light(ChartTheme.pictureFont()), new NoChoices());
            panel.show(reading.read(CompletionView.FIRST.withKind(kind)));
            paint(panel);
            var marks = panel.filled().orElseThrow().marked().orElseThrow().marks();
            int found = 0;
            int first = panel.canvas().neighbour(-1, 1, 0);
            var reached = new TreeSet<Integer>();
            for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                for (int at = first; at >= 0 && (at == first || reached.add(at)); ) {
                    int next = panel.canvas().neighbour(at, way[0], way[1]);
                    if (next == at) {
                        break;
                    }
                    at = next;
                }
            }
            for (int y = 0; y < panel.canvas().getHeight(); y += 3) {
                for (int x = 0; x < panel.canvas().getWidth(); x += 3) {
                    found = Math.max(
                            found, panel.canvas().spotAt(new Point(x, y)).row());
                }
            }
            assertTrue(found >= marks.size() - 2, found + " of " + marks.size());
            assertTrue(reached.size() > 1, "from one to the next by the arrows: " + reached);
        });
    }

    /** The verified colour, or on its way there from that of those who are left, as the maps mix it. */
    private static boolean isShade(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        return green - red > 50 && green > (rgb & 0xff);
    }

    @Test
    void theTableHasTheRowsOfTheChartAndCopiesThemWithTheirHeads() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            var panel = new CompletionPanel(ChartTheme.light(ChartTheme.pictureFont()), new NoChoices());
            var state = (CompletionState.Filled) reading.read(CompletionView.FIRST.withTable(true));
            panel.show(state);
            assertEquals(state.rows().size(), panel.table().getRowCount());
            var lines = new TwinCopy(panel.table()).text().split("\n");
            assertEquals(1 + state.rows().size(), lines.length);
            assertTrue(lines[1].startsWith("Cô Tô\t64\t63\t58\t"), lines[1]);
            panel.table().getRowSorter().toggleSortOrder(1);
            assertEquals("12", panel.table().getValueAt(0, 1).toString());
        });
    }

    @Test
    void aBurstOfChangesIsReadTwiceAndShowsTheLast() throws Exception {
        var tasks = new HeldTasks();
        var read = new ArrayList<Integer>();
        var shown = new ArrayList<Integer>();
        var refresher = new Refresher<Integer, Integer>(
                tasks,
                wish -> {
                    read.add(wish);
                    return wish;
                },
                shown::add);
        SwingUtilities.invokeAndWait(() -> {
            for (int i = 1; i <= 5; i++) {
                refresher.request(i);
            }
        });
        tasks.runOne();
        tasks.runOne();
        assertEquals(List.of(1, 5), read);
        assertEquals(List.of(5), shown);
        assertTrue(tasks.held.isEmpty());
    }

    @Test
    void aFailedReadDoesNotStopTheNext() throws Exception {
        var tasks = new HeldTasks();
        var shown = new ArrayList<Integer>();
        var refresher = new Refresher<Integer, Integer>(tasks, wish -> 10 / wish, shown::add);
        SwingUtilities.invokeAndWait(() -> refresher.request(0));
        tasks.runOne();
        SwingUtilities.invokeAndWait(() -> refresher.request(5));
        tasks.runOne();
        assertEquals(List.of(2), shown);
    }

    @Test
    void aRestartKeepsTheWayOfReadingAndForgivesDamage() {
        var view = CompletionView.FIRST
                .with(s -> s.withMeasure(Measure.USED).withCompareDays(14))
                .withKind(ChartKind.STEPS);
        var properties = new Properties();
        ViewProperties.write(view, properties);
        assertEquals(view, ViewProperties.read(CompletionView.FIRST, properties));
        properties.setProperty("measure", "damaged");
        properties.setProperty("compareDays", "-x");
        assertEquals(
                Measure.REGISTERED,
                ViewProperties.read(CompletionView.FIRST, properties).settings().measure());
    }

    @ParameterizedTest
    @CsvSource({"20/06/2024", "20/6/2024", "' 20/06/2024 '"})
    void readsADayAsItIsWritten(String text) {
        assertEquals(Optional.of(LocalDate.of(2024, 6, 20)), DayMenu.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2024", "2024-06-20", "hôm nay", "''"})
    void readsNoDayWhereThereIsNone(String text) {
        assertEquals(Optional.empty(), DayMenu.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"a,a.png", "a.png,a.png", "a.SVG,a.SVG", "a.b,a.b.png"})
    void aSavedPictureHasAnEnding(String name, String expected) {
        assertEquals(Path.of(expected), ChartOutput.withEnding(Path.of(name), ".png"));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theTableTwinIsExportedAsItReads(ChartKind kind, @TempDir Path folder) throws Exception {
        var state = (CompletionState.Filled) reading.read(CompletionView.FIRST.withKind(kind));
        assertTrue(ChartOutput.suggestedName(state).matches("[a-z]+-22-2024-06-20"), ChartOutput.suggestedName(state));
        var csv = Files.readAllLines(ChartOutput.writeTable(state, folder.resolve("a.csv")));
        assertEquals(1 + state.table().texts().size(), csv.size());
        assertTrue(Files.size(ChartOutput.writeTable(state, folder.resolve("a.xlsx"))) > 1000);
    }

    @Test
    void theShortestWayFollowsTheChosenRate() throws Exception {
        var state = (CompletionState.Filled) reading.read(CompletionView.FIRST);
        var chosen = new ArrayList<Integer>();
        SwingUtilities.invokeAndWait(() -> {
            var way = new ShortestWayList(
                    ChartTheme.light(ChartTheme.pictureFont()),
                    state.figures(),
                    "22",
                    OptionalInt.of(1),
                    chosen::add,
                    query -> {});
            assertEquals(Bundle.wayReached(), ((JLabel) named(way, "unitDetail.way")).getText());
            ((JSpinner) named(way, "unitDetail.rate")).setValue(90);
            var expected = ShortestWay.of(state.figures().table(), "22", 0.9);
            assertEquals(
                    Bundle.wayUnits(expected.units().size(), FigureFormats.count(expected.people())),
                    ((JLabel) named(way, "unitDetail.way")).getText());
        });
        assertEquals(List.of(90), chosen);
    }

    @Test
    void theShortestWayHasARateBeforeThePlanBegins() throws Exception {
        var start = SampleProvince.CAMPAIGN.start();
        var nobody = new RateTable(SampleProvince.CAMPAIGN, start, start, SampleProvince.tree(), Map.of(), Counts.NONE);
        var figures = new ChartFigures(
                nobody,
                null,
                Map.of(),
                Map.of(),
                Measure.REGISTERED,
                Measure.Group.MANDATORY,
                Measure.Reading.REPORTED);
        SwingUtilities.invokeAndWait(() -> {
            var way = new ShortestWayList(
                    ChartTheme.light(ChartTheme.pictureFont()),
                    figures,
                    "22",
                    OptionalInt.empty(),
                    rate -> {},
                    query -> {});
            assertEquals(1, ((JSpinner) named(way, "unitDetail.rate")).getValue());
        });
    }

    private static Component named(Container below, String name) {
        for (var child : below.getComponents()) {
            if (name.equals(child.getName())) {
                return child;
            }
            var inside = child instanceof Container container ? named(container, name) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    @Test
    void warmsUpWithoutFigures() {
        assertTrue(WarmUp.run(ChartTheme.light(ChartTheme.pictureFont())).getPlot() != null);
    }
}
