package org.kyso.personnel.register;

import java.util.ArrayList;
import java.util.List;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;

/** The rules by which a roster changes what the register knows of a person. */
public final class RosterHistory {

    private RosterHistory() {}

    /** What is known, with everything that the roster says put in its place; what it leaves blank stays. */
    public static Person merged(Person known, Person said) {
        return new Person(
                known.id(),
                known.citizenId(),
                pick(known.serviceNumber(), said.serviceNumber()),
                pick(known.fullName(), said.fullName()),
                said.birthDate() == null ? known.birthDate() : said.birthDate(),
                pick(known.sex(), said.sex()),
                pick(known.rank(), said.rank()),
                pick(known.position(), said.position()),
                pick(known.phone(), said.phone()),
                pick(known.mail(), said.mail()),
                pick(known.residence(), said.residence()));
    }

    private static String pick(String known, String said) {
        return said.isEmpty() ? known : said;
    }

    public static Person numbered(Person person, long id) {
        return new Person(
                id,
                person.citizenId(),
                person.serviceNumber(),
                person.fullName(),
                person.birthDate(),
                person.sex(),
                person.rank(),
                person.position(),
                person.phone(),
                person.mail(),
                person.residence());
    }

    /**
     * Placements after a roster: a dated one moves the person from its day on, an undated one corrects where they are
     * now.
     */
    public static List<Placement> placed(List<Placement> known, Placement said) {
        var last = known.get(known.size() - 1);
        if (said.from().equals(Placement.ALWAYS)) {
            if (sameThere(last, said)) {
                return known;
            }
            var corrected = new ArrayList<>(known.subList(0, known.size() - 1));
            corrected.add(new Placement(last.from(), said.unitCode(), said.mandate()));
            return List.copyOf(corrected);
        }
        var after = new ArrayList<Placement>();
        Placement held = known.get(0);
        for (var placement : known) {
            if (placement.from().isBefore(said.from())) {
                after.add(placement);
            }
            if (!placement.from().isAfter(said.from())) {
                held = placement;
            }
        }
        if (sameThere(held, said)) {
            return known;
        }
        after.add(said);
        known.stream().filter(p -> p.from().isAfter(said.from())).forEach(after::add);
        return List.copyOf(after);
    }

    private static boolean sameThere(Placement a, Placement b) {
        return a.unitCode().equals(b.unitCode()) && a.mandate() == b.mandate();
    }
}
