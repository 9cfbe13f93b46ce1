package org.kyso.acceptance;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.MenuSelectionManager;
import org.kyso.charts.api.ChartRow;
import org.kyso.charts.api.ShownChart;
import org.kyso.commandline.spi.CommandLineOption;
import org.kyso.commandline.spi.CommandLineOptions;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitSelection;
import org.kyso.districts.spi.UnitMeter;
import org.kyso.exchange.api.ImportService;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.store.spi.StoreSchema;
import org.kyso.tasks.api.Progress;
import org.netbeans.junit.NbTestCase;
import org.openide.filesystems.FileUtil;
import org.openide.modules.ModuleInfo;
import org.openide.modules.Modules;
import org.openide.util.Lookup;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** Works in the booted console as an analyst would: loads a district, takes its roster and its return, reads the chart. */
public final class AnalystAtWork extends NbTestCase {

    private static final String DISTRICT = "207";
    /** People who must register and those of them who did, as the province that the two papers were made from says. */
    private static final Map<String, List<Integer>> EXPECTED = Map.ofEntries(
            Map.entry("207-TM", List.of(23, 15)),
            Map.entry("207-XDLL", List.of(19, 18)),
            Map.entry("207-AN", List.of(18, 18)),
            Map.entry("207-HS", List.of(22, 12)),
            Map.entry("207-KTMT", List.of(19, 17)),
            Map.entry("207-QLHC", List.of(16, 9)),
            Map.entry("207-GT", List.of(17, 9)),
            Map.entry("207-THA", List.of(13, 5)),
            Map.entry("07192", List.of(5, 1)),
            Map.entry("07195", List.of(8, 4)),
            Map.entry("07198", List.of(4, 4)));

    private static final long READING = 700;
    private static final List<Integer> EXPECTED_OF_ALL = List.of(164, 112);
    private static final Comparator<ChartRow> BEST_FIRST =
            Comparator.comparingDouble(row -> -row.share().rate().orElse(-1));

    public AnalystAtWork(String name) {
        super(name);
    }

    @Override
    protected void setUp() throws Exception {
        clearWorkDir();
        // The class loader of the suite finds no further class once modules were switched.
        Class.forName(ShownPages.class.getName());
        Class.forName(KeyTraps.class.getName());
        Class.forName(SearchInUse.class.getName());
    }

    public void testWorksThroughADistrict() throws Exception {
        var store = Path.of(System.getProperty("kyso.store"));
        Await.until(
                "the store",
                () -> Stores.getDefault().current().flatMap(OpenedStore::folder),
                Optional.of(store)::equals);
        var window = open("CompletionTopComponent");
        var chart = window.getLookup().lookup(ShownChart.class);

        var districts = open("DistrictsTopComponent");
        drop(districts, "districts.empty", "co-to");
        open("CompletionTopComponent");
        Await.until("the advice to take a roster", () -> shows(window, "completion.empty"), Boolean.TRUE::equals);
        assertEquals(List.of(), Await.onEventThread(() -> codes(chart)));
        take("roster-co-to.xlsx");
        take("return-co-to.xlsx");

        var district =
                Await.until("its people", chart::rows, rows -> counts(rows).equals(Map.of(DISTRICT, EXPECTED_OF_ALL)));
        assertEquals("Cô Tô", district.get(0).label());
        Await.until("the chart", () -> shows(window, "completion.chart"), Boolean.TRUE::equals);
        assertTwin(window, chart);
        SearchInUse.findsAndOpens("nguyen");

        // A team out of sight, chosen in another window: the chart goes where it has a bar.
        choose("207-TM");
        var units = Await.until("its units", chart::rows, rows -> counts(rows).equals(EXPECTED));
        assertEquals("the best first", units, units.stream().sorted(BEST_FIRST).toList());
        assertTwin(window, chart);

        Districts.getDefault().unload("co-to");
        Await.until("the district's bars to go", () -> codes(chart), List.of()::equals);
    }

    public void testTakesModulesDroppedOnTheTree() throws Exception {
        var store = Path.of(System.getProperty("kyso.store"));
        Await.until(
                "the store",
                () -> Stores.getDefault().current().flatMap(OpenedStore::folder),
                Optional.of(store)::equals);
        var districts = open("DistrictsTopComponent");
        drop(districts, "districts.empty", "ba-che");
        drop(districts, "districts.tree", "van-don");
        Await.until(
                "both districts",
                () -> Districts.getDefault().tree().areas().stream()
                        .map(area -> area.code())
                        .collect(Collectors.toSet()),
                Set.of("ba-che", "van-don")::equals);
        Districts.getDefault().unload("ba-che");
        Districts.getDefault().unload("van-don");
    }

    public void testOpensEveryWindow() throws Exception {
        var registered = FileUtil.getConfigFile("Windows2/Components").getChildren();
        var opened = new ArrayList<String>();
        for (var file : registered) {
            var window = Await.onEventThread(() -> WindowManager.getDefault().findTopComponent(file.getName()));
            if (window != null && window.getClass().getName().startsWith("org.kyso.")) {
                assertSame(window, open(file.getName()));
                assertEquals(file.getName(), List.of(), Await.onEventThread(() -> KeyTraps.in(window)));
                opened.add(window.getClass().getSimpleName());
            }
        }
        assertTrue("opened " + opened, opened.containsAll(List.of("CompletionTopComponent", "ContactsTopComponent")));
    }

    public void testSwitchesModulesOffAndOn() throws Exception {
        var window = open("modules");
        var table = (JTable)
                Await.until("the modules", () -> named(window, "modules.table").findFirst(), Optional::isPresent)
                        .orElseThrow();
        var options = options();
        assertTrue("charts", options.contains("charts"));
        for (var pluggable : pluggable()) {
            int rooms = StoreSchema.rooms().size();
            turn(table, pluggable, false);
            assertFalse(pluggable.getDisplayName(), windows().anyMatch(of(pluggable)));
            turn(table, pluggable, true);
            Await.until(
                    "the rooms with " + pluggable.getDisplayName(),
                    () -> StoreSchema.rooms().size(),
                    found -> found == rooms);
            Await.until("the store to be open again", Stores.getDefault()::current, Optional::isPresent);
        }
        assertEquals("everything is back", options, options());
        for (var name : List.of("contacts", "calls", "CompletionTopComponent", "audit")) {
            var back = open(name).getClass();
            var loader = Lookup.getDefault().lookup(ClassLoader.class);
            assertSame(name + " is that of before", loader.loadClass(back.getName()), back);
        }
        int locked = row(table, Modules.getDefault().findCodeNameBase("org.kyso.store"));
        assertFalse("the store can't be switched off", Await.onEventThread(() -> table.isCellEditable(locked, 0)));
    }

    private static List<ModuleInfo> pluggable() {
        return Lookup.getDefault().lookupAll(ModuleInfo.class).stream()
                .map(ModuleInfo.class::cast)
                .filter(module -> module.getCodeNameBase().startsWith("org.kyso."))
                .filter(module -> module.getAttribute("AutoUpdate-Essential-Module") == null)
                .toList();
    }

    private static void turn(JTable table, ModuleInfo module, boolean on) throws Exception {
        Await.onEventThread(() -> {
            table.setValueAt(on, row(table, module), 0);
            return on;
        });
        Await.until(module.getDisplayName() + " " + on, module::isEnabled, enabled -> enabled == on);
        Await.until("the table", () -> table.getValueAt(row(table, module), 0), shown -> shown.equals(on));
    }

    private static int row(JTable table, ModuleInfo module) {
        return IntStream.range(0, table.getRowCount())
                .filter(row -> table.getValueAt(row, 1).equals(module.getDisplayName()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> options() {
        return Lookup.getDefault().lookupAll(CommandLineOptions.class).stream()
                .flatMap(room -> room.options().stream())
                .map(CommandLineOption::name)
                .collect(Collectors.toSet());
    }

    /** Every line of a menu that has a key has one of its own: the key does it at once. */
    public void testEachMenuLineHasItsOwnKey() throws Exception {
        var bar = Await.onEventThread(() -> ((JFrame) WindowManager.getDefault().getMainWindow()).getJMenuBar());
        for (int i = 0; i < bar.getMenuCount(); i++) {
            var menu = bar.getMenu(i);
            // The platform fills a menu when it is opened.
            Await.onEventThread(() -> {
                menu.doClick();
                return menu;
            });
            var keys = Await.until(
                    menu.getText(),
                    () -> Stream.of(menu.getMenuComponents())
                            .filter(JMenuItem.class::isInstance)
                            .map(line -> ((JMenuItem) line).getMnemonic())
                            .filter(key -> key != 0)
                            .toList(),
                    found -> !found.isEmpty() || menu.getItemCount() > 0);
            Await.onEventThread(() -> {
                MenuSelectionManager.defaultManager().clearSelectedPath();
                return menu;
            });
            assertEquals(
                    menu.getText() + " " + keys, keys.size(), Set.copyOf(keys).size());
        }
    }

    /** Whatever modules, papers and contacts say, no window takes it for a web page and fetches what that names. */
    public void testShowsTextAsText() throws Exception {
        var folder = Path.of(System.getProperty("kyso.pages"));
        Districts.getDefault().load(folder.resolve("page.nbm"));
        List<Path> papers;
        try (var files = Files.list(folder)) {
            papers = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        assertEquals(List.of(), pagesInTheWizard(papers));
        for (var paper : papers) {
            var preview = ImportService.getDefault().preview(paper, Optional.empty(), Progress.SILENT);
            assertEquals(preview.findings().toString(), 0, preview.aside());
            preview.take(Progress.SILENT);
        }
        choose("PAGE-1");
        var completion = open("CompletionTopComponent");
        Await.until("the unit's chart", () -> shows(completion, "completion.chart"), Boolean.TRUE::equals);
        var meter = Lookup.getDefault().lookup(UnitMeter.class);
        Await.onEventThread(() -> {
            meter.openEverybody("PAGE");
            return meter;
        });
        for (var file : FileUtil.getConfigFile("Windows2/Components").getChildren()) {
            var window = Await.onEventThread(() -> WindowManager.getDefault().findTopComponent(file.getName()));
            if (window != null && window.getClass().getName().startsWith("org.kyso.")) {
                open(file.getName());
                // What a window shows is read on other threads.
                Thread.sleep(READING);
                assertEquals(file.getName(), List.of(), Await.onEventThread(() -> ShownPages.in(window)));
            }
        }
        var main = Await.onEventThread(() -> WindowManager.getDefault().getMainWindow());
        assertEquals(List.of(), Await.onEventThread(() -> ShownPages.in(main)));
        Districts.getDefault().unload("page");
    }

    /** Lets papers fall on the tree and looks at the wizard that opens: its list of files, and what is said of each. */
    private static List<String> pagesInTheWizard(List<Path> papers) throws Exception {
        var tree = named(open("DistrictsTopComponent"), "districts.tree")
                .findFirst()
                .orElseThrow();
        // The wizard keeps the event thread until it is closed.
        EventQueue.invokeLater(() -> Drop.on(tree, papers.toArray(Path[]::new)));
        var wizard = Await.until("the wizard", AnalystAtWork::dialog, Optional::isPresent)
                .orElseThrow();
        Await.until("the preview", () -> rows(wizard, "import.files"), rows -> rows == papers.size());
        var pages = new ArrayList<String>();
        for (int i = 0; i < papers.size(); i++) {
            int row = i;
            pages.addAll(Await.onEventThread(() -> {
                var files = (JTable) named(wizard, "import.files").findFirst().orElseThrow();
                files.setRowSelectionInterval(row, row);
                return ShownPages.in(wizard);
            }));
        }
        EventQueue.invokeLater(() -> wizard.dispatchEvent(new WindowEvent(wizard, WindowEvent.WINDOW_CLOSING)));
        Await.until("the wizard to close", AnalystAtWork::dialog, Optional::isEmpty);
        return pages;
    }

    private static Optional<JDialog> dialog() {
        return Stream.of(Window.getWindows())
                .filter(window -> window instanceof JDialog && window.isShowing())
                .map(JDialog.class::cast)
                .findFirst();
    }

    private static int rows(Container below, String table) {
        return named(below, table)
                .filter(Component::isShowing)
                .mapToInt(found -> ((JTable) found).getRowCount())
                .sum();
    }

    private static Stream<TopComponent> windows() throws Exception {
        return Await.onEventThread(
                () -> Set.copyOf(WindowManager.getDefault().getRegistry().getOpened()))
                .stream();
    }

    private static Predicate<TopComponent> of(ModuleInfo module) {
        return window -> Modules.getDefault().ownerOf(window.getClass()) == module;
    }

    private static TopComponent open(String name) throws Exception {
        var window = Await.until(name, () -> WindowManager.getDefault().findTopComponent(name), found -> found != null);
        Await.onEventThread(() -> {
            window.open();
            window.requestActive();
            return window;
        });
        return Await.until(name + " to show", () -> window, Component::isShowing);
    }

    private static void drop(TopComponent window, String onto, String area) throws Exception {
        var target = Await.until(onto, () -> named(window, onto).findFirst(), Optional::isPresent)
                .orElseThrow();
        assertTrue("taken", Await.onEventThread(() -> Drop.on(target, module(area))));
    }

    private static void choose(String unit) throws Exception {
        Await.onEventThread(() -> {
            Lookup.getDefault().lookup(UnitSelection.class).choose(unit);
            return unit;
        });
    }

    private void take(String name) throws Exception {
        var file = getWorkDir().toPath().resolve(name);
        try (var paper = AnalystAtWork.class.getResourceAsStream("/samples/" + name)) {
            Files.copy(paper, file);
        }
        var preview = ImportService.getDefault().preview(file, Optional.empty(), Progress.SILENT);
        assertEquals(name + " sets nothing aside", 0, preview.aside());
        preview.take(Progress.SILENT);
    }

    private static Path module(String area) {
        return Path.of(System.getProperty("kyso.assembled"), "kyso", "district-modules", area + ".nbm");
    }

    /** The table twin says of every bar what the chart says, in the model and in the table on screen. */
    private static void assertTwin(TopComponent window, ShownChart chart) throws Exception {
        var bars = Await.onEventThread(() -> chart.rows().stream()
                .map(row -> List.of(row.label(), "" + row.total(), "" + (row.verified() + row.waiting())))
                .toList());
        var cells = Await.onEventThread(
                () -> chart.tableCells().stream().map(row -> row.subList(0, 3)).toList());
        int last = cells.size() - 1;
        assertEquals(bars, cells.subList(0, last));
        // Below them, what they come to.
        for (int column : List.of(1, 2)) {
            int sum = cells.subList(0, last).stream()
                    .mapToInt(row -> Integer.parseInt(row.get(column)))
                    .sum();
            assertEquals("" + sum, cells.get(last).get(column));
        }
        var table = Await.onEventThread(
                () -> (JTable) named(window, "completion.table").findFirst().orElseThrow());
        assertEquals(bars.size(), (int) Await.onEventThread(table::getRowCount));
    }

    private static boolean shows(TopComponent window, String name) {
        return named(window, name).anyMatch(Component::isShowing);
    }

    private static Stream<Component> named(Component below, String name) {
        var inside = below instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(child -> named(child, name))
                : Stream.<Component>empty();
        return name.equals(below.getName()) ? Stream.concat(Stream.of(below), inside) : inside;
    }

    private static List<String> codes(ShownChart chart) {
        return chart.rows().stream().map(ChartRow::code).toList();
    }

    private static Map<String, List<Integer>> counts(List<ChartRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        ChartRow::code,
                        row -> List.of(row.share().whole(), row.share().part())));
    }
}
