package org.kyso.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The order of the house: which room may use which, and what stays inside. */
final class HouseTest {

    private static final String HOUSE = "org.kyso.";

    /** Each room and those it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "tasks", Set.of(),
            "store", Set.of("tasks"),
            "exchange", Set.of("tasks"),
            // exchange for the one folding of written words that both recognise names by
            "districts", Set.of("store", "tasks", "exchange"),
            "personnel", Set.of("districts", "exchange", "store", "tasks"),
            "enrollment", Set.of("personnel", "districts", "exchange", "store", "tasks"),
            "contacts", Set.of("districts", "exchange", "store", "tasks"),
            // store to hear of changes, personnel for the mandate that enrollment's counts are kept by
            "charts", Set.of("enrollment", "districts", "tasks", "store", "personnel"),
            "briefing",
                    Set.of("tasks", "store", "exchange", "districts", "personnel", "enrollment", "contacts", "charts"),
            "demo", Set.of("tasks", "store", "exchange", "districts", "personnel", "enrollment", "contacts", "charts"));

    private static final List<String> ROOMS = List.copyOf(new TreeSet<>(MAY_USE.keySet()));

    private static JavaClasses house;

    @BeforeAll
    static void readClasses() {
        house = new ClassFileImporter()
                // What only tests use is no room.
                .withImportOption(location -> !location.contains("/acceptance/") && !location.contains("/trial-store"))
                .importPackages("org.kyso");
    }

    @Test
    void everyRoomIsInTheTable() throws Exception {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("kyso.house"), "modules"))) {
            var rooms = folders.filter(folder -> Files.exists(folder.resolve("src/main/nbm")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertEquals(ROOMS, rooms);
        }
        for (var room : ROOMS) {
            assertTrue(house.stream().anyMatch(resideInAPackage(HOUSE + room + "..")), room + " has no class here");
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomUsesThoseBelowItOnly(String room) {
        var allowed = MAY_USE.get(room);
        var others = DescribedPredicate.<JavaClass>describe(
                "of other rooms than " + allowed, type -> isOfOtherRoom(type, room) && !allowed.contains(roomOf(type)));
        hold(noClasses().that().resideInAPackage(HOUSE + room + "..").should(dependOnClassesThat(others)));
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomSeesOfAnotherOnlyWhatIsPublic(String room) {
        var hidden = DescribedPredicate.<JavaClass>describe(
                "private to another room",
                type -> isOfOtherRoom(type, room)
                        && !resideInAnyPackage("..api..", "..spi..").test(type));
        hold(noClasses().that().resideInAPackage(HOUSE + room + "..").should(dependOnClassesThat(hidden)));
    }

    @Test
    void whatIsPublicKnowsNoWindowNoTableAndNoChartLibrary() {
        hold(noClasses()
                .that()
                .resideInAPackage("org.kyso.*.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.swing..", "java.awt..", "jakarta.persistence..", "java.sql..", "org.jfree.."));
    }

    @Test
    void entitiesStayPrivateToTheirRoom() {
        hold(classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .andShould()
                .resideOutsideOfPackages("..api..", "..spi..", "..ui.."));
    }

    @Test
    void onlyTheInsideOfARoomSpeaksToTheDatabase() {
        // What others plug in, in spi, may pass the transaction and its failure on.
        hold(noClasses()
                .that()
                .resideOutsideOfPackages("org.kyso.*.impl..", "org.kyso.*.spi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "java.sql..",
                        "org.eclipse.persistence..",
                        "org.apache.derby..",
                        "org.flywaydb.."));
    }

    private static boolean isOfOtherRoom(JavaClass type, String room) {
        return type.getPackageName().startsWith(HOUSE) && !roomOf(type).equals(room);
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length()).split("\\.")[0];
    }

    private static void hold(ArchRule rule) {
        rule.check(house);
    }
}
