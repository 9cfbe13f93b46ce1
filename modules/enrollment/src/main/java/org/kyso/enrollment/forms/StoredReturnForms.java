package org.kyso.enrollment.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kyso.districts.api.Unit;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureQuery.Place;
import org.kyso.enrollment.api.Figures;
import org.kyso.enrollment.api.Measure;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ReturnForms;
import org.kyso.enrollment.api.Segment;
import org.kyso.exchange.api.AtomicFileWriter;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** {@link ReturnForms} of the open store. */
@ServiceProvider(service = ReturnForms.class)
@Messages({"# {0} - code", "formOfNoUnit=There is no unit {0}: give a code as --rates lists them."})
public final class StoredReturnForms implements ReturnForms {

    @Override
    public List<Path> write(
            Campaign campaign, String unitCode, LocalDate asOf, LocalDate treeOf, Path folder, Progress progress)
            throws RefusedException, IOException {
        var table = Rates.getDefault().at(campaign, asOf, treeOf);
        var tops = unitCode.isEmpty()
                ? table.tree().roots()
                : List.of(table.tree()
                        .unit(unitCode)
                        .or(() -> table.tree().area(unitCode).map(area -> area.district()))
                        .orElseThrow(() -> new RefusedException(Bundle.formOfNoUnit(unitCode))));
        var units = new ArrayList<Unit>();
        for (var top : tops) {
            table.tree().subtree(top.code()).stream()
                    .filter(unit -> table.of(Place.own(unit.code())).population() > 0)
                    .forEach(units::add);
        }
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (var unit : units) {
            progress.checkCanceled();
            progress.advance(written.size(), units.size());
            var people = Figures.getDefault()
                    .people(new FigureQuery(
                            campaign,
                            Place.own(unit.code()),
                            treeOf,
                            asOf,
                            Measure.Group.EVERYONE,
                            Measure.Reading.REPORTED,
                            Segment.of(Segment.Kind.POPULATION)));
            var made = new ByteArrayOutputStream();
            ReturnForm.write(campaign, unit, asOf, people, made);
            var file = folder.resolve("form-" + unit.code() + ".xlsx");
            AtomicFileWriter.write(file, true, made::writeTo);
            written.add(file);
        }
        return List.copyOf(written);
    }
}
