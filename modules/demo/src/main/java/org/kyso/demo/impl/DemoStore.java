package org.kyso.demo.impl;

import java.io.File;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kyso.districts.api.Area;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.Unit;
import org.kyso.districts.spi.SampleContent;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.api.Ledger;
import org.kyso.enrollment.api.LedgerEntry;
import org.kyso.personnel.api.Placement;
import org.kyso.personnel.api.Register;
import org.kyso.personnel.api.RegisteredPerson;
import org.kyso.personnel.api.Source;
import org.kyso.store.spi.AuditEntry;
import org.kyso.store.spi.NamedStore;
import org.kyso.store.spi.StoreAccess;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.modules.InstalledFileLocator;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The generated province: every shipped district, made-up people, and thirty days of made-up returns. Always the same. */
@ServiceProvider(service = NamedStore.class)
@Messages({
    "loadingDistricts=Making the sample province: districts",
    "enteringPeople=Making the sample province: people",
    "reporting=Making the sample province: thirty days of returns",
    "noModules=The district modules that came with the program are missing: install it again."
})
public final class DemoStore implements NamedStore {

    private static final long SEED = 20_240_524;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public void fill(Progress progress) throws RefusedException {
        if (Register.getDefault().size() > 0) {
            return;
        }
        StoreAccess.getDefault().write(t -> {
            fill(modules(), progress);
            t.audit(AuditEntry.of(DemoActions.GENERATE, "demo"));
            return null;
        });
    }

    /** The modules that lie beside the program. */
    private static List<Path> modules() throws RefusedException {
        var folder = InstalledFileLocator.getDefault().locate("district-modules", "org.kyso.demo", false);
        var files = folder == null ? null : folder.listFiles((dir, name) -> name.endsWith(".nbm"));
        if (files == null || files.length == 0) {
            throw new RefusedException(Bundle.noModules());
        }
        return Arrays.stream(files).sorted().map(File::toPath).toList();
    }

    static void fill(List<Path> modules, Progress progress) throws RefusedException {
        var random = new Random(SEED);
        progress.step(Bundle.loadingDistricts());
        for (var module : modules) {
            Districts.getDefault().load(module);
        }
        var areas = Districts.getDefault().tree().areas();
        progress.step(Bundle.enteringPeople());
        var people = new GeneratedPeople(random);
        for (var area : areas) {
            Register.getDefault().enter(people.of(area), "demo");
        }
        progress.step(Bundle.reporting());
        var campaign = Campaigns.getDefault()
                .define(Campaigns.getDefault()
                        .all()
                        .get(0)
                        .reportedOn(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)));
        report(campaign, areas, random, progress);
        for (var content : Lookup.getDefault().lookupAll(SampleContent.class)) {
            content.add(areas, people, random);
        }
    }

    private static void report(Campaign campaign, List<Area> areas, Random random, Progress progress)
            throws RefusedException {
        var ledger = Ledger.getDefault();
        int done = 0;
        LocalDate lastDay = campaign.start();
        for (var area : areas) {
            var course = new GeneratedCourse(random, campaign);
            for (var person : peopleOf(area)) {
                var placement = person.placements().get(0);
                course.follow(person.person().id(), area.code(), placement.unitCode(), placement.mandate());
            }
            for (var day : byDay(course.entries()).entrySet()) {
                var name = "return-" + area.code() + "-" + day.getKey() + ".xlsx";
                var source = Source.of(Source.Kind.RETURN, name, "", area.code(), day.getKey(), 0, 0);
                ledger.record(campaign, source, day.getValue());
            }
            lastDay = course.lastDay();
            progress.advance(++done, areas.size());
        }
        ledger.readOn(campaign, lastDay);
    }

    private static List<RegisteredPerson> peopleOf(Area area) throws RefusedException {
        var codes = area.units().stream().map(Unit::code).toList();
        return Register.getDefault().peopleOf(codes, Placement.ALWAYS).stream()
                .sorted(Comparator.comparing(p -> p.person().id()))
                .toList();
    }

    private static Map<LocalDate, List<LedgerEntry>> byDay(List<LedgerEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(LedgerEntry::saidOn, TreeMap::new, Collectors.toList()));
    }
}
