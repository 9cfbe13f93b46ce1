package org.kyso.store;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The parts of the room: which part may use which, and through which classes. */
@Tag("once")
class PartsTest {

    private static final String ROOM = "org.kyso.store.";

    /** A part's doors, which other parts may name, and the parts that it uses; services come through the lookup. */
    private record Part(Set<String> doors, Set<String> uses) {}

    private static final Map<String, Part> PARTS = Map.ofEntries(
            part("database", Set.of("Database", "PlainSource", "StoreSource")),
            part("folder", Set.of("FileTree", "FolderLock", "Sha256", "WorkFolder")),
            part("secret", Set.of("Secrets", "StoreKey", "EncryptionKey", "WrongSecretException"), "folder"),
            part("migration", Set.of("Migrations"), "database"),
            part("audit", Set.of("AuditWriter", "StoreActions"), "database", "folder"),
            part("postgres", Set.of("Postgres", "ServerUrl"), "database", "secret"),
            part(
                    "derby",
                    Set.of("Derby", "FolderStore", "Reencryption", "StoreReplacement"),
                    "database",
                    "folder",
                    "secret"),
            part(
                    "session",
                    Set.of("ConsoleStores", "StoreOpener", "OpenStore", "StoreAddress", "StoreName", "Transactions"),
                    "database",
                    "secret",
                    "migration",
                    "audit",
                    "postgres",
                    "derby"),
            part(
                    "backup",
                    Set.of(),
                    "database",
                    "folder",
                    "migration",
                    "secret",
                    "audit",
                    "derby",
                    "postgres",
                    "session"),
            part("opening", Set.of("StoreAtStartup")),
            part("commandline", Set.of(), "opening"),
            part("ui", Set.of()));

    private static Map.Entry<String, Part> part(String name, Set<String> doors, String... uses) {
        return Map.entry(name, new Part(doors, Set.of(uses)));
    }

    private static final Set<String> NAMES = new TreeSet<>(PARTS.keySet());

    private static final JavaClasses ROOM_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kyso.store");

    @Test
    void everyPackageIsAPart() {
        var packages = ROOM_CLASSES.stream()
                .map(PartsTest::part)
                .filter(name -> !name.equals("api") && !name.equals("spi"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(NAMES, packages);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aPartUsesTheDoorsOfThoseBelowItOnly(String name) {
        var closed = DescribedPredicate.<JavaClass>describe(
                "behind the doors of other parts",
                type -> isInRoom(type) && !part(type).equals(name) && !isOpen(name, type));
        classes()
                .that(resideInAPackage(ROOM + name))
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(dependOnClassesThat(closed)))
                .check(ROOM_CLASSES);
    }

    private static boolean isInRoom(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(ROOM);
    }

    private static boolean isOpen(String user, JavaClass type) {
        var part = part(type);
        var door = type.getBaseComponentType()
                .getName()
                .substring(ROOM.length() + part.length() + 1)
                .split("\\$")[0];
        return part.equals("api")
                || part.equals("spi")
                || PARTS.get(user).uses().contains(part)
                        && PARTS.get(part).doors().contains(door);
    }

    private static String part(JavaClass type) {
        return type.getBaseComponentType().getPackageName().substring(ROOM.length());
    }

    @ParameterizedTest
    @CsvSource({
        "derby, org.apache.derby..",
        "postgres, org.postgresql..",
        "postgres, com.zaxxer..",
        "migration, org.flywaydb.."
    })
    void aLibraryIsKnownToOnePartOnly(String part, String library) {
        noClasses()
                .that(resideInAPackage("org.kyso.store.."))
                .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(ROOM + part)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(ROOM_CLASSES);
    }
}
