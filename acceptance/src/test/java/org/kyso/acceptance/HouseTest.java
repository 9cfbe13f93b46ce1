package org.kyso.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The order of the house: which room may use which, and what stays inside. Each room says in its pom whom it uses, and in
 * its manifest whether the console can do without it.
 */
final class HouseTest {

    private static final String HOUSE = "org.kyso.";
    private static final List<Room> ROOMS = Room.all();

    private static JavaClasses house;

    @BeforeAll
    static void readClasses() {
        house = new ClassFileImporter()
                .importPaths(ROOMS.stream().map(Room::classes).toList());
    }

    @Test
    void everyRoomWasRead() {
        assertTrue(ROOMS.stream().anyMatch(Room::isEssential), "no room is essential");
        assertFalse(ROOMS.stream().allMatch(Room::isEssential), "no room is pluggable");
        for (var room : ROOMS) {
            assertTrue(
                    house.stream().anyMatch(resideInAPackage(HOUSE + room.name() + "..")), room + " has no class here");
        }
    }

    @Test
    void noRoomNeedsOneThatMayBeMissing() {
        Map<String, TreeSet<String>> needed = new TreeMap<>();
        for (var room : ROOMS) {
            var pluggable = new TreeSet<>(room.uses());
            ROOMS.stream().filter(Room::isEssential).map(Room::name).forEach(pluggable::remove);
            if (!pluggable.isEmpty()) {
                needed.put(room.name(), pluggable);
            }
        }
        assertEquals(Map.of(), needed);
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomUsesThoseItNamesAndNoOthers(Room room) {
        var others = DescribedPredicate.<JavaClass>describe(
                "of other rooms than " + room.uses(),
                type -> isOfOtherRoom(type, room) && !room.uses().contains(roomOf(type)));
        hold(noClasses().that().resideInAPackage(HOUSE + room.name() + "..").should(dependOnClassesThat(others)));
        var used = new TreeSet<String>();
        for (var type : house.that(resideInAPackage(HOUSE + room.name() + ".."))) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(other -> isOfOtherRoom(other, room))
                    .forEach(other -> used.add(roomOf(other)));
        }
        assertEquals(room.uses(), used, "what it names in its pom and what it uses");
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomSeesOfAnotherOnlyWhatIsPublic(Room room) {
        var hidden = DescribedPredicate.<JavaClass>describe(
                "private to another room",
                type -> isOfOtherRoom(type, room)
                        && !resideInAnyPackage("..api..", "..spi..").test(type));
        hold(noClasses().that().resideInAPackage(HOUSE + room.name() + "..").should(dependOnClassesThat(hidden)));
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
                .resideOutsideOfPackages("..api..", "..spi.."));
    }

    @Test
    void whatShowsSomethingDoesNotSpeakToTheDatabase() {
        var showing = DescribedPredicate.<JavaClass>describe(
                "show something",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("javax.swing")));
        hold(noClasses()
                .that(showing)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "java.sql..",
                        "org.eclipse.persistence..",
                        "org.apache.derby..",
                        "org.flywaydb.."));
    }

    private static boolean isOfOtherRoom(JavaClass type, Room room) {
        return type.getPackageName().startsWith(HOUSE) && !roomOf(type).equals(room.name());
    }

    private static String roomOf(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length()).split("\\.")[0];
    }

    private static void hold(ArchRule rule) {
        rule.check(house);
    }
}
