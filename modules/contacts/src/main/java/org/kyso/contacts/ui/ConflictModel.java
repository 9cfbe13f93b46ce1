package org.kyso.contacts.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kyso.contacts.api.Contact;
import org.kyso.contacts.api.ContactConflict;
import org.kyso.contacts.coverage.ContactRules;
import org.kyso.contacts.coverage.Coverage;
import org.kyso.contacts.ui.ContactTableModel.Column;

/** Two versions of one contact, field by field, and which of each is to hold. */
final class ConflictModel {

    /** Whose version. */
    enum Side {
        MINE,
        THEIRS
    }

    /** What conflicts: the sentence, the columns and the choices go by it. */
    enum Case {
        BOTH_CHANGED,
        /** I changed it, they deleted it. */
        THEY_DELETED,
        /** I was about to delete what they changed. */
        I_DELETE
    }

    /**
     * One field of both versions.
     *
     * @param changedBy whose version says something else than the contact did when I read it; empty where neither does,
     *     or both the same
     */
    record Row(Column field, String mine, String theirs, boolean differs, Set<Side> changedBy) {}

    private final Coverage coverage;
    private final Contact base;
    private final ContactConflict conflict;
    private final Map<Column, Side> picked = new EnumMap<>(Column.class);

    /** @param base the contact as I read it, before I changed anything */
    ConflictModel(Coverage coverage, Contact base, ContactConflict conflict) {
        this.coverage = coverage;
        this.base = base;
        this.conflict = conflict;
        // What only they changed is taken from them, and everything that I changed from me, until the user says else.
        for (var field : Column.values()) {
            picked.put(field, differ(field, conflict.mine(), base) ? Side.MINE : Side.THEIRS);
        }
        if (kindsDiffer()) {
            pick(Column.KIND, picked.get(Column.KIND));
        }
    }

    ContactConflict conflict() {
        return conflict;
    }

    Case what() {
        if (conflict.deleting()) {
            return Case.I_DELETE;
        }
        return conflict.theirs().isEmpty() ? Case.THEY_DELETED : Case.BOTH_CHANGED;
    }

    List<Row> rows() {
        return Arrays.stream(Column.values()).map(this::row).toList();
    }

    private Row row(Column field) {
        var theirs = conflict.theirs().orElse(conflict.mine());
        boolean differs = differ(field, conflict.mine(), theirs);
        var changedBy = EnumSet.noneOf(Side.class);
        if (differs && differ(field, conflict.mine(), base)) {
            changedBy.add(Side.MINE);
        }
        if (differs && differ(field, theirs, base)) {
            changedBy.add(Side.THEIRS);
        }
        return new Row(
                field,
                field.text(conflict.mine(), coverage),
                conflict.theirs().map(c -> field.text(c, coverage)).orElse(""),
                differs,
                changedBy);
    }

    /** By what is stored, not by its words: two units may have one name. */
    private static boolean differ(Column field, Contact one, Contact other) {
        return switch (field) {
            case KIND -> one.kind() != other.kind();
            case NAME -> !one.name().equals(other.name());
            case SCOPE ->
                !one.areas().equals(other.areas()) || !one.unit().equals(other.unit()) || one.kind() != other.kind();
            case PHONE -> !one.phone().equals(other.phone());
            case ROLE -> !one.role().equals(other.role());
            case MAIL -> !one.mail().equals(other.mail());
            case NOTE -> !one.note().equals(other.note());
        };
    }

    private boolean kindsDiffer() {
        return conflict.theirs().filter(c -> c.kind() != conflict.mine().kind()).isPresent();
    }

    Side picked(Column field) {
        return picked.get(field);
    }

    /** Picks a field from one side; where the kinds differ, what somebody answers for goes with the kind. */
    void pick(Column field, Side side) {
        picked.put(field, side);
        if (kindsDiffer() && (field == Column.KIND || field == Column.SCOPE)) {
            picked.put(Column.KIND, side);
            picked.put(Column.SCOPE, side);
        }
    }

    private Contact from(Column field) {
        return picked(field) == Side.MINE ? conflict.mine() : conflict.theirs().orElse(conflict.mine());
    }

    /** Mine in the place of theirs; somebody new where they deleted it. */
    Contact mine() {
        return conflict.theirs().map(conflict.mine()::over).orElseGet(conflict.mine()::anew);
    }

    /** What was picked, in the place of theirs. */
    Contact merged() {
        var merged = new Contact(
                conflict.mine().id(),
                conflict.mine().version(),
                from(Column.KIND).kind(),
                from(Column.NAME).name(),
                from(Column.ROLE).role(),
                from(Column.PHONE).phone(),
                from(Column.MAIL).mail(),
                from(Column.NOTE).note(),
                from(Column.SCOPE).areas(),
                from(Column.SCOPE).unit());
        return conflict.theirs().map(merged::over).orElseGet(merged::anew);
    }

    /** What keeps the picked from being saved; empty where nothing does. */
    Optional<String> trouble() {
        return ContactRules.lack(merged()).map(ContactRules.Lack::sentence);
    }
}
