package org.kyso.personnel.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitNames;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.TableFinder;
import org.kyso.exchange.spi.FileImporter;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.exchange.spi.IncompleteFileException;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.personnel.register.StoredRegister;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Takes rosters (danh sách cán bộ). */
@ServiceProvider(service = FileImporter.class, position = 300)
@Messages({
    "# {0} - file",
    "noMembership={0} lists people but has no column that says who is a member (''Đoàn viên'', ''Hội viên'' or ''Đối "
            + "tượng''), and no column of results: add the one that is meant."
})
public final class RosterImporter implements FileImporter {

    static final String BIRTH = "birth";
    static final String SEX = "sex";
    static final String RANK = "rank";
    static final String POSITION = "position";
    static final String MAIL = "mail";
    static final String RESIDENCE = "residence";

    private static final List<Field> FIELDS = ImportedPeople.fields(RosterImporter.class);

    @Override
    public Optional<ImportPreview> preview(ImportedFile paper, Progress progress) throws RefusedException {
        var lookup = Lookup.getDefault();
        var names = new UnitNames(Districts.getDefault().tree());
        var people = ImportedPeople.read(
                paper,
                lookup.lookup(TableFinder.class),
                names,
                FIELDS,
                List.of(ImportedPeople.NAME, ImportedPeople.CITIZEN_ID),
                Set.of(ImportedPeople.MEMBERSHIP));
        if (people.tables().isEmpty()) {
            return Optional.empty();
        }
        if (people.tables().stream().noneMatch(t -> t.has(ImportedPeople.MEMBERSHIP))) {
            throw new IncompleteFileException(Bundle.noMembership(paper.fileName()));
        }
        return Optional.of(RosterPreview.of(people, lookup.lookup(StoredRegister.class), progress));
    }
}
