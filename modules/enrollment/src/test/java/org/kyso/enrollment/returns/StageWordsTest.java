package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.enrollment.api.Stage;

class StageWordsTest {

    private static Optional<StageWords.Meaning> read(String written) {
        return StageWords.read(written, "Kết quả");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "..."})
    void aBlankSaysNothing(String written) {
        assertEquals(Optional.of(new StageWords.Meaning.Nothing()), read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1, APP_INSTALLED",
        "Bước 3, IDENTITY_VERIFIED",
        "bước 3/8, IDENTITY_VERIFIED",
        "B5, SIGNED_IN",
        "step 8, CERTIFICATE_ISSUED",
        "8/8, CERTIFICATE_ISSUED",
        "0, NOT_STARTED",
        "Huỷ, NOT_STARTED",
        "Đã huỷ đăng ký, NOT_STARTED",
        "Chưa, NOT_STARTED",
        "Không, NOT_STARTED",
        "Chưa đăng ký, NOT_STARTED",
        "Chưa thực hiện, NOT_STARTED",
        "Chưa cấp chứng thư số, NOT_STARTED",
        "x, CERTIFICATE_ISSUED",
        "X, CERTIFICATE_ISSUED",
        "✓, CERTIFICATE_ISSUED",
        "Có, CERTIFICATE_ISSUED",
        "Rồi, CERTIFICATE_ISSUED",
        "ĐÃ ĐĂNG KÝ, CERTIFICATE_ISSUED",
        "Đã cấp chứng thư số, CERTIFICATE_ISSUED",
        "Hoàn thành, CERTIFICATE_ISSUED",
        "dang ky thanh cong, CERTIFICATE_ISSUED",
        "☑, CERTIFICATE_ISSUED",
        "[x], CERTIFICATE_ISSUED",
        "☐, NOT_STARTED",
        "✗, NOT_STARTED",
        "/, NOT_STARTED",
        "[ ], NOT_STARTED",
        "( ), NOT_STARTED",
        "Đã đăng ký ngày 05/06/2024, CERTIFICATE_ISSUED",
        "Đã đăng ký thành công chữ ký số cá nhân VNPT SmartCA, CERTIFICATE_ISSUED",
        "Hoàn thành 100%, CERTIFICATE_ISSUED",
        "'Đã đăng ký, chưa sử dụng', CERTIFICATE_ISSUED",
        "Hoàn thành bước 3, IDENTITY_VERIFIED",
        "Đã xong bước 5/8, SIGNED_IN",
        "Bước 8: Cấp chứng thư số, CERTIFICATE_ISSUED",
        "Đăng nhập thành công, SIGNED_IN",
        "Hoàn thành cài đặt ứng dụng, APP_INSTALLED",
        "Kích hoạt tài khoản thành công, ACCOUNT_ACTIVATED",
        "Mới cài app, APP_INSTALLED",
        "Đã sử dụng, USED",
        "Đã phổ biến, BRIEFED",
        "Đã quán triệt, BRIEFED",
        "Đã cài đặt ứng dụng, APP_INSTALLED",
        "Đã kích hoạt tài khoản, ACCOUNT_ACTIVATED",
        "Xác thực giấy tờ, IDENTITY_VERIFIED",
        "Đã đặt mật khẩu, PASSWORD_SET",
        "Đăng nhập, SIGNED_IN",
        "Đã ký hợp đồng, CONTRACT_SIGNED",
        "Ký biên bản nghiệm thu, ACCEPTANCE_SIGNED"
    })
    void readsStepsWordsAndMarks(String written, Stage stage) {
        var expected = Optional.of(new StageWords.Meaning.At(stage));
        assertEquals(expected, read(written));
        assertEquals(expected, read(Normalizer.normalize(written, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource({
        "Kết quả, APP_INSTALLED",
        "Bước, APP_INSTALLED",
        "Đã đăng ký, CERTIFICATE_ISSUED",
        "Đăng ký (x), CERTIFICATE_ISSUED",
        "Registered, CERTIFICATE_ISSUED"
    })
    void aOneIsAMarkOrTheFirstStepAsItsHeadingSays(String heading, Stage stage) {
        assertEquals(Optional.of(new StageWords.Meaning.At(stage)), StageWords.read("1", heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vướng: CCCD không đọc được chip",
                "Sim không chính chủ",
                "Đơn hàng treo 48 giờ",
                "Khuôn mặt không khớp",
                "Bị lỗi ở bước 3",
                "Không có smartphone"
            })
    void aReasonToBeStuckIsKeptAsWritten(String written) {
        assertEquals(Optional.of(new StageWords.Meaning.Stuck(written)), read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Miễn trừ: nghỉ thai sản", "Không thuộc diện đăng ký", "Được miễn"})
    void anExemptionIsKeptAsWritten(String written) {
        assertEquals(Optional.of(new StageWords.Meaning.Exempt(written)), read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "12",
                "Đang làm",
                "Đang đăng ký",
                "Thứ hai",
                "?",
                "x?",
                "Chưa rõ",
                "9/8",
                "*",
                "c",
                "Đăng ký không thành công",
                "Chờ cấp chứng thư số",
                "Đã ký hợp đồng, chưa cấp chứng thư",
                "Không hoàn thành",
                "Sẽ hoàn thành trong tuần",
                "Đăng ký chưa thành công",
                "Đã đăng ký nhưng bị từ chối",
                "Dự kiến hoàn thành 25/6",
                "Hẹn đăng ký ngày 25/6/2024",
                "Nếu có điện thoại thì đăng ký",
                "Gần xong",
                "Có thể đã đăng ký",
                "Đã đăng ký?",
                "Đang chờ duyệt",
                "Sắp hoàn thành",
                "Bước 2 và 3",
                "50%",
                "Không đạt",
                "Xin cấp chứng thư",
                "Đề nghị cấp lại",
                "Chứng thư hết hạn",
                "Hoàn thành hồ sơ giấy",
                "Không vướng mắc",
                "Đã khắc phục lỗi",
                "Đề nghị miễn trừ",
                "Không được miễn",
                "Miễn trừ đang xét",
                "Đang xin miễn trừ",
                "Not completed",
                "Not yet registered by VNPT",
                "will be completed",
                "pending",
                "almost done"
            })
    void whatIsNotKnownIsNotGuessed(String written) {
        assertEquals(Optional.empty(), read(written));
    }
}
