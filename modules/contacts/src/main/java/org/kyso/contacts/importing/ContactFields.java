package org.kyso.contacts.importing;

import java.util.List;
import java.util.stream.Stream;
import org.kyso.exchange.api.Field;
import org.kyso.exchange.api.Sheet;
import org.kyso.exchange.api.Table;
import org.kyso.exchange.api.TableFinder;

/** What the columns of a list of contacts may be, and which tables are one. */
final class ContactFields {

    static final String NAME = "name";
    static final String ROLE = "role";
    static final String UNIT = "unit";
    static final String AREA = "area";
    static final String PHONE = "phone";
    static final String MAIL = "mail";
    static final String NOTE = "note";
    static final String KIND = "kind";

    /** What only rosters and returns have. */
    private static final List<String> OTHER_FILES = List.of("citizenId", "serviceNumber", "stage");

    private static final List<Field> FIELDS = List.of(
            new Field(
                    NAME,
                    "Họ và tên; Họ tên; Họ, tên; Họ và tên đầu mối; Đầu mối; Cán bộ đầu mối; "
                            + "Cán bộ phụ trách; Người phụ trách; Cán bộ hỗ trợ; Người liên hệ; Full name; Name; "
                            + "Contact person"),
            new Field(ROLE, "Chức vụ; Vai trò; Chức vụ, vai trò; Chức danh; Nhiệm vụ; Role; Position"),
            new Field(
                    UNIT,
                    "Đơn vị; Đơn vị công tác; Đơn vị đầu mối; Cơ quan; Cơ quan, đơn vị; Tổ chức; "
                            + "Công an xã, phường; Unit; Organisation; Organization"),
            new Field(
                    AREA,
                    "Địa bàn; Địa bàn phụ trách; Địa bàn hỗ trợ; Khu vực; Khu vực hỗ trợ; "
                            + "Khu vực phụ trách; Phạm vi hỗ trợ; Phụ trách; Support area; Support areas; "
                            + "Areas covered; Area"),
            new Field(
                    PHONE,
                    "Số điện thoại; Điện thoại; Điện thoại liên hệ; SĐT; Số ĐT; Di động; Phone; "
                            + "Phone number; Mobile; Telephone"),
            new Field(MAIL, "Email; E-mail; Thư điện tử; Hộp thư; Mail"),
            new Field(NOTE, "Ghi chú; Note; Notes"),
            new Field(
                    KIND,
                    "Loại đầu mối; Nhóm đầu mối; Phân loại; Phân loại đầu mối; Loại liên hệ; Kind; "
                            + "Contact kind; Contact type"),
            new Field("citizenId", "Số CCCD; CCCD; Căn cước công dân; Căn cước; Số định danh; CMND; Citizen ID"),
            new Field("serviceNumber", "Số hiệu; Số hiệu CAND; Service number"),
            new Field(
                    "stage",
                    "Trạng thái; Kết quả; Kết quả đăng ký; Bước; Đã đăng ký; Ngày đăng ký; Stage; " + "Registered on"));

    private final TableFinder finder;

    ContactFields(TableFinder finder) {
        this.finder = finder;
    }

    /** The tables of contacts on a sheet. */
    List<Table> find(Sheet sheet) {
        return finder.find(sheet, FIELDS, List.of(NAME, PHONE)).stream()
                .filter(t -> Stream.of(AREA, UNIT, KIND).anyMatch(t::has))
                .filter(t -> OTHER_FILES.stream().noneMatch(t::has))
                .toList();
    }
}
