package org.kyso.personnel.register;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kyso.districts.api.Districts;
import org.kyso.personnel.api.Person;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisterEdits;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.personnel.api.Sources;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link RegisterEdits} as rosters of a few people that come out of no file. */
@ServiceProvider(service = RegisterEdits.class)
@Messages({
    "# {0} - unit",
    "noSuchUnit=No loaded district has the unit ''{0}'': choose one in the tree.",
    "nobodyChosen=None of these people is in the register any more: choose them anew.",
    "noFullName=Give the full name.",
    "# {0} - name",
    "idIsTaken=The citizen ID belongs to {0} in the register already.",
    "# {0} - name",
    "serviceNumberIsTaken=The service number belongs to {0} in the register already."
})
public final class StoredRegisterEdits implements RegisterEdits {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String transfer(Collection<Long> people, String unitCode, LocalDate from) throws RefusedException {
        if (Districts.getDefault().tree().unit(unitCode).isEmpty()) {
            throw new RefusedException(Bundle.noSuchUnit(unitCode));
        }
        return place(people, from, held -> new Placement(from, unitCode, held.mandate(), held.membership()));
    }

    @Override
    public String leave(Collection<Long> people, LocalDate from) throws RefusedException {
        return place(people, from, held -> new Placement(from, Placement.LEFT, held.mandate(), held.membership()));
    }

    private String place(Collection<Long> people, LocalDate from, UnaryOperator<Placement> moved)
            throws RefusedException {
        return StoreAccess.getDefault().write(t -> {
            var registrations = Register.getDefault().byId(Set.copyOf(people)).values().stream()
                    .map(person -> new Register.Registration(
                            unsaid(person.person().citizenId()), moved.apply(person.on(from))))
                    .toList();
            return enter(from, registrations);
        });
    }

    /** Nothing of a person but who it is. */
    private static Person unsaid(String citizenId) {
        return new Person(0, citizenId, "", "", null, "", "", "", "", "", "");
    }

    @Override
    public String correct(long person, Person corrected, LocalDate day) throws RefusedException {
        return StoreAccess.getDefault().write(t -> {
            var known = Register.getDefault().byId(List.of(person)).values().stream()
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(Bundle.nobodyChosen()));
            refuseServiceNumber(corrected.serviceNumber(), person);
            var held = known.on(day);
            return enter(
                    day,
                    List.of(new Register.Registration(
                            withId(corrected, known.person().citizenId()),
                            new Placement(day, held.unitCode(), held.mandate(), held.membership()))));
        });
    }

    private static Person withId(Person said, String citizenId) {
        return new Person(
                0,
                citizenId,
                said.serviceNumber(),
                said.fullName(),
                said.birthDate(),
                said.sex(),
                said.rank(),
                said.position(),
                said.phone(),
                said.mail(),
                said.residence());
    }

    @Override
    public String add(Person person, Placement placement) throws RefusedException {
        if (person.fullName().isBlank()) {
            throw new RefusedException(Bundle.noFullName());
        }
        if (Districts.getDefault().tree().unit(placement.unitCode()).isEmpty()) {
            throw new RefusedException(Bundle.noSuchUnit(placement.unitCode()));
        }
        return StoreAccess.getDefault().write(t -> {
            var holder = Register.getDefault().byCitizenId(List.of(person.citizenId())).values().stream()
                    .map(RegisteredPerson::person)
                    .findFirst();
            if (holder.isPresent()) {
                throw new RefusedException(Bundle.idIsTaken(holder.get().fullName()));
            }
            refuseServiceNumber(person.serviceNumber(), 0);
            return enter(placement.from(), List.of(new Register.Registration(person, placement)));
        });
    }

    private static void refuseServiceNumber(String number, long owner) throws RefusedException {
        if (number.isEmpty()) {
            return;
        }
        for (var holder : Register.getDefault().byServiceNumber(List.of(number)).values()) {
            if (holder.person().id() != owner) {
                throw new RefusedException(
                        Bundle.serviceNumberIsTaken(holder.person().fullName()));
            }
        }
    }

    private String enter(LocalDate day, List<Register.Registration> registrations) throws RefusedException {
        if (registrations.isEmpty()) {
            throw new RefusedException(Bundle.nobodyChosen());
        }
        byte[] name = new byte[BYTES];
        random.nextBytes(name);
        var edit = HexFormat.of().formatHex(name);
        Register.getDefault()
                .enter(Source.of(Source.Kind.HAND, "", edit, "", day, registrations.size(), 0), registrations);
        return edit;
    }

    @Override
    public void undo(String edit) throws RefusedException {
        Sources.getDefault().withdraw(edit);
    }
}
