package org.kyso.personnel.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kyso.personnel.api.Mandate;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Source;
import org.kyso.store.api.AuditAction;
import org.kyso.store.spi.AuditEntry;
import org.openide.util.NbBundle.Messages;

/**
 * What a roster, or its withdrawal, says on the audit trail of each person it corrects or moves. Numbers,
 * mail and residence by their last characters only.
 */
@Messages({
    "# {0} - new",
    "# {1} - corrected",
    "# {2} - moved",
    "rosterDid={0} people are new, {1} were corrected, {2} moved",
    "# {0} - name",
    "# {1} - end of the citizen ID",
    "onePerson={0}, citizen ID {1}",
    "fieldServiceNumber=service number",
    "fieldName=name",
    "fieldBirthDate=birth date",
    "fieldSex=sex",
    "fieldRank=rank",
    "fieldPosition=position",
    "fieldPhone=phone",
    "fieldMail=mail",
    "fieldResidence=residence",
    "# {0} - unit",
    "placedMandatory={0}, mandatory",
    "# {0} - unit",
    "placedEncouraged={0}, encouraged",
    "placedNowhere=left",
    "# {0} - where",
    "# {1} - day",
    "placedSince={0} since {1}"
})
final class RegisterAuditEntries {

    private static final int SHOWN = 3;

    private final AuditAction whole;
    private final String origin;
    private final List<AuditEntry> changes = new ArrayList<>();
    private int corrected;
    private int moved;

    RegisterAuditEntries(Source source) {
        this.whole = source.kind() == Source.Kind.HAND ? PersonnelActions.EDIT_PEOPLE : PersonnelActions.TAKE_ROSTER;
        this.origin = source.fileName();
    }

    void corrected(Person before, Person after) {
        corrected++;
        var was = fields(before);
        var is = fields(after);
        changes.add(AuditEntry.of(PersonnelActions.CORRECT_PERSON, subject(after))
                .changing(differing(was, is), differing(is, was))
                .outOf(origin));
    }

    void moved(Person person, List<Placement> before, List<Placement> after) {
        moved++;
        changes.add(AuditEntry.of(PersonnelActions.MOVE_PERSON, subject(person))
                .changing(text(before), text(after))
                .outOf(origin));
    }

    /** What a roster did, and then what it did to each person. */
    List<AuditEntry> roster(long added) {
        return after(
                AuditEntry.of(whole, Bundle.rosterDid(added, corrected, moved)).outOf(origin));
    }

    /** A line for the whole, and then one for each person. */
    List<AuditEntry> after(AuditEntry whole) {
        changes.add(0, whole);
        return changes;
    }

    private static String subject(Person person) {
        return Bundle.onePerson(person.fullName(), ending(person.citizenId()));
    }

    /** What one says that the other doesn't; numbers that differ may well end alike. */
    private static String differing(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream()
                .filter(f -> !f.getValue().equals(other.get(f.getKey())))
                .map(f -> {
                    var label = f.getKey().substring(f.getKey().indexOf('|') + 1);
                    return label + ": " + (f.getKey().startsWith("masked|") ? ending(f.getValue()) : f.getValue());
                })
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> fields(Person person) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("|" + Bundle.fieldName(), person.fullName());
        fields.put("masked|" + Bundle.fieldServiceNumber(), person.serviceNumber());
        fields.put(
                "|" + Bundle.fieldBirthDate(),
                person.birthDate() == null ? "" : person.birthDate().toString());
        fields.put("|" + Bundle.fieldSex(), person.sex());
        fields.put("|" + Bundle.fieldRank(), person.rank());
        fields.put("|" + Bundle.fieldPosition(), person.position());
        fields.put("masked|" + Bundle.fieldPhone(), person.phone());
        fields.put("masked|" + Bundle.fieldMail(), person.mail());
        fields.put("masked|" + Bundle.fieldResidence(), person.residence());
        return fields;
    }

    private static String ending(String text) {
        return text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
    }

    static String text(List<Placement> placements) {
        return placements.stream()
                .map(p -> {
                    var where = p.isLeft()
                            ? Bundle.placedNowhere()
                            : p.mandate() == Mandate.MANDATORY
                                    ? Bundle.placedMandatory(p.unitCode())
                                    : Bundle.placedEncouraged(p.unitCode());
                    return p.from().equals(Placement.ALWAYS) ? where : Bundle.placedSince(where, p.from());
                })
                .collect(Collectors.joining("; "));
    }
}
