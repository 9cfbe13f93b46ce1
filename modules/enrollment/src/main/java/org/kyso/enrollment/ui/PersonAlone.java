package org.kyso.enrollment.ui;

import java.util.List;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.Segment;
import org.kyso.personnel.api.Person;
import org.kyso.tasks.api.RefusedException;

/**
 * One person, with how far they had come on the day that the screen is set to.
 *
 * @param unitCode of the unit where they are looked for first; on an earlier day they may have been elsewhere
 */
record PersonAlone(Person person, String unitCode, FigureSettings settings) implements OwnList {

    @Override
    public PersonAlone with(FigureSettings other) {
        return new PersonAlone(person, unitCode, other);
    }

    @Override
    public Content read() throws RefusedException {
        var inUnit = read(Place.own(unitCode));
        return inUnit.entries().isEmpty() ? read(Place.EVERYBODY) : inUnit;
    }

    private Content read(Place place) throws RefusedException {
        var people = new FigurePeople(() -> FigureQuery.of(
                        Rates.getDefault().at(settings),
                        place,
                        settings.group(),
                        settings.reading(),
                        Segment.of(Segment.Kind.POPULATION)))
                .read();
        List<Entry> alone = people.entries().stream()
                .filter(entry -> entry.person().id() == person.id())
                .toList();
        return new Content(people.day(), person.fullName(), people.details(), people.columns(), alone);
    }
}
