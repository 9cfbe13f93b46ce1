package org.kyso.enrollment.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kyso.districts.api.Districts;
import org.kyso.districts.api.UnitNames;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Campaigns;
import org.kyso.enrollment.recording.StoredLedger;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.TableFinder;
import org.kyso.exchange.api.Words;
import org.kyso.exchange.spi.FileImporter;
import org.kyso.exchange.spi.ImportPreview;
import org.kyso.exchange.spi.ImportedFile;
import org.kyso.exchange.spi.IncompleteFileException;
import org.kyso.personnel.api.ImportedPeople;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** Takes returns (báo cáo kết quả). */
@ServiceProvider(service = FileImporter.class, position = 100)
@Messages({
    "# {0} - file",
    "noIdentityColumn={0} reports results but has neither a column of citizen IDs nor one of service numbers: add one."
})
public final class ReturnImporter implements FileImporter {

    static final String STAGE = "stage";
    /** A column of marks for those who are not registered, beside one for those who are. */
    static final String NOT_REGISTERED = "notRegistered";

    static final String REGISTERED_ON = "registeredOn";
    /** A day of issue, of a certificate or of the ID card. */
    static final String ISSUED_ON = "issuedOn";
    /** Where an ID card was issued: then the day of issue is its own. */
    static final String ISSUED_AT = "issuedAt";

    static final String USED = "used";
    static final String SERIAL = "serial";
    static final String VALID_FROM = "validFrom";
    static final String VALID_TO = "validTo";
    static final String EVIDENCE = "evidence";
    /** Why somebody is stuck, beside how far they are; of a prefilled form. */
    static final String REASON = "blockReason";

    /** Words that make a column one of something else, but for a campaign that is about just that. */
    private static final List<String> OTHER_THINGS = List.of(
            "VNeID",
            "công vụ",
            "smartphone",
            "dự kiến",
            "nhu cầu",
            "hướng dẫn",
            "chờ cấp",
            "nhưng chưa",
            "chưa được",
            // Of "bắt buộc".
            "bắt",
            "tiếp theo",
            "vướng ở",
            "SIM",
            "email");

    private static final List<String> OTHER_DAYS =
            List.of("VNeID", "công vụ", "dự kiến", "kế hoạch", "CCCD", "căn cước", "hẹn", "hạn", "chờ cấp", "nhật");
    private static final List<String> OTHER_USES = List.of(
            "thời gian",
            "thời hạn",
            "hạn",
            "nhu cầu",
            "hướng dẫn",
            "smartphone",
            "điện thoại",
            "mục đích",
            "công vụ",
            "VNeID",
            "lý do",
            "tập huấn",
            "dự kiến");

    private static List<Field> fields(List<Campaign> campaigns) {
        var about = " "
                + campaigns.stream()
                        .map(campaign -> Words.plain(campaign.name() + " " + campaign.product()))
                        .collect(Collectors.joining(" "))
                + " ";
        UnaryOperator<List<String>> others = words -> words.stream()
                .filter(word -> !about.contains(" " + Words.plain(word) + " "))
                .toList();
        return FIELDS.stream()
                .map(field -> switch (field.key()) {
                    case STAGE -> field.unless(others.apply(OTHER_THINGS));
                    case REGISTERED_ON, ISSUED_ON -> field.unless(others.apply(OTHER_DAYS));
                    case USED -> field.unless(others.apply(OTHER_USES));
                    default -> field;
                })
                .toList();
    }

    private static final List<Field> FIELDS = List.of(
            new Field(
                    STAGE,
                    "Trạng thái",
                    "Kết quả",
                    "Kết quả đăng ký",
                    "Bước",
                    "Bước thực hiện",
                    "Đã đăng ký",
                    "Tình trạng",
                    "Tình trạng đăng ký",
                    "Tiến độ",
                    "Stage",
                    "Status",
                    "Registered",
                    "Step",
                    "Result"),
            new Field(NOT_REGISTERED, "Chưa đăng ký", "Chưa hoàn thành", "Not registered"),
            new Field(
                    REGISTERED_ON,
                    "Ngày đăng ký",
                    "Ngày hoàn thành",
                    "Ngày đăng ký thành công",
                    "Thời gian đăng ký",
                    "Registered on",
                    "Date registered"),
            new Field(ISSUED_ON, "Ngày cấp", "Ngày cấp chứng thư số"),
            new Field(ISSUED_AT, "Nơi cấp", "Cơ quan cấp", "Nơi cấp CCCD"),
            new Field(USED, "Đã sử dụng", "Sử dụng", "Ngày sử dụng", "Đã ký số", "Used", "Used on"),
            new Field(
                    SERIAL,
                    "Số serial",
                    "Serial chứng thư",
                    "Serial chứng thư số",
                    "Serial",
                    "Số serial chứng thư",
                    "Certificate serial"),
            new Field(VALID_FROM, "Hiệu lực từ", "Ngày hiệu lực", "Từ ngày", "Valid from"),
            new Field(VALID_TO, "Hiệu lực đến", "Ngày hết hạn", "Đến ngày", "Valid to"),
            new Field(EVIDENCE, "Minh chứng", "Hình ảnh", "Ảnh minh chứng", "Tệp minh chứng", "Evidence"),
            // Columns of a roster that are called nearly like results.
            new Field(
                    "otherResult",
                    "Tình trạng hôn nhân",
                    "Tình trạng sức khỏe",
                    "Tình trạng công tác",
                    "Kết quả xếp loại",
                    "Kết quả phân loại",
                    "Kết quả đánh giá",
                    "Kết quả thi đua",
                    "Kết quả học tập"),
            new Field(REASON, "Lý do vướng mắc", "Reason for being stuck"));

    @Override
    public Optional<ImportPreview> preview(ImportedFile paper, Progress progress) throws RefusedException {
        var lookup = Lookup.getDefault();
        var people = ImportedPeople.read(
                paper,
                lookup.lookup(TableFinder.class),
                new UnitNames(Districts.getDefault().tree()),
                fields(Campaigns.getDefault().all()),
                List.of(ImportedPeople.NAME, STAGE),
                Set.of(STAGE, REGISTERED_ON, USED));
        if (people.tables().isEmpty()) {
            return Optional.empty();
        }
        boolean identified = people.tables().stream()
                .anyMatch(t -> t.has(ImportedPeople.CITIZEN_ID) || t.has(ImportedPeople.SERVICE_NUMBER));
        if (!identified) {
            throw new IncompleteFileException(Bundle.noIdentityColumn(paper.fileName()));
        }
        var ledger = lookup.lookup(StoredLedger.class);
        var parts = new ArrayList<ReturnPreview>();
        for (var part : people.byDay()) {
            parts.add(ReturnPreview.of(part, List.copyOf(parts), ledger, progress));
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new SeveralDaysPreview(parts));
    }
}
