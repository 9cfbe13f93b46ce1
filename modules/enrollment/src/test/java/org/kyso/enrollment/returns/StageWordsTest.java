package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kyso.enrollment.DocumentedCampaigns;
import org.kyso.enrollment.api.Stage;

class StageWordsTest {

    private static final StageWords WORDS = new StageWords(DocumentedCampaigns.SMARTCA);
    private static final StageWords OTHER = new StageWords(DocumentedCampaigns.EID);

    private static Optional<StageWords.Meaning> read(String written) {
        return WORDS.read(written, "Kết quả");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "..."})
    void aBlankSaysNothing(String written) {
        assertEquals(Optional.of(new StageWords.Meaning.Nothing()), read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1, STEP_1",
        "Bước 3, STEP_3",
        "bước 3/8, STEP_3",
        "B5, STEP_5",
        "step 8, REGISTERED",
        "8/8, REGISTERED",
        "0, NOT_STARTED",
        "Huỷ, NOT_STARTED",
        "Đã huỷ đăng ký, NOT_STARTED",
        "Chưa, NOT_STARTED",
        "Không, NOT_STARTED",
        "Chưa đăng ký, NOT_STARTED",
        "Chưa thực hiện, NOT_STARTED",
        "Chưa cấp chứng thư số, NOT_STARTED",
        "x, REGISTERED",
        "X, REGISTERED",
        "✓, REGISTERED",
        "Có, REGISTERED",
        "Rồi, REGISTERED",
        "ĐÃ ĐĂNG KÝ, REGISTERED",
        "Đã cấp chứng thư số, REGISTERED",
        "Hoàn thành, REGISTERED",
        "dang ky thanh cong, REGISTERED",
        "☑, REGISTERED",
        "[x], REGISTERED",
        "☐, NOT_STARTED",
        "✗, NOT_STARTED",
        "/, NOT_STARTED",
        "[ ], NOT_STARTED",
        "( ), NOT_STARTED",
        "Đã đăng ký ngày 05/06/2024, REGISTERED",
        "Đã đăng ký thành công chữ ký số cá nhân VNPT SmartCA, REGISTERED",
        "Hoàn thành 100%, REGISTERED",
        "'Đã đăng ký, chưa sử dụng', REGISTERED",
        "Hoàn thành bước 3, STEP_3",
        "Đã xong bước 5/8, STEP_5",
        "Bước 8: Cấp chứng thư số, REGISTERED",
        "Đăng nhập thành công, STEP_5",
        "Hoàn thành cài đặt ứng dụng, STEP_1",
        "Kích hoạt tài khoản thành công, STEP_2",
        "Mới cài app, STEP_1",
        "Đã sử dụng, USED",
        "Đã phổ biến, BRIEFED",
        "Đã quán triệt, BRIEFED",
        "Đã cài đặt ứng dụng, STEP_1",
        "Đã kích hoạt tài khoản, STEP_2",
        "Xác thực giấy tờ, STEP_3",
        "Đã đặt mật khẩu, STEP_4",
        "Đăng nhập, STEP_5",
        "Đã ký hợp đồng, STEP_6",
        "Ký biên bản nghiệm thu, STEP_7"
    })
    void readsStepsWordsAndMarks(String written, Stage stage) {
        var expected = Optional.of(new StageWords.Meaning.At(stage));
        assertEquals(expected, read(written));
        assertEquals(expected, read(Normalizer.normalize(written, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource({
        "Kết quả, STEP_1",
        "Bước, STEP_1",
        "Đã đăng ký, REGISTERED",
        "Đăng ký (x), REGISTERED",
        "Registered, REGISTERED"
    })
    void aOneIsAMarkOrTheFirstStepAsItsHeadingSays(String heading, Stage stage) {
        assertEquals(Optional.of(new StageWords.Meaning.At(stage)), WORDS.read("1", heading));
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

    @ParameterizedTest
    @CsvSource({
        "1, STEP_1",
        "4, REGISTERED",
        "Bước 5/5, AFTER_1",
        "Đăng ký lịch hẹn, STEP_1",
        "Đã đăng ký lịch hẹn, STEP_1",
        "Đã lấy vân tay, STEP_2",
        "Đã phê duyệt hồ sơ, STEP_3",
        "3 · Phê duyệt hồ sơ, STEP_3",
        "Đã kích hoạt mức 2 VNeID, REGISTERED",
        "EID_ACTIVATED, REGISTERED",
        "'Đã kích hoạt, đã tích hợp giấy tờ', AFTER_1",
        "Hoàn thành, REGISTERED",
        "x, REGISTERED",
        "Chưa kích hoạt, NOT_STARTED"
    })
    void anotherCampaignHasItsOwnStepsAndWords(String written, Stage stage) {
        assertEquals(Optional.of(new StageWords.Meaning.At(stage)), OTHER.read(written, "Kết quả"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "8", "Đặt mật khẩu", "Ký hợp đồng", "Sẽ kích hoạt", "Chờ phê duyệt"})
    void whatIsNoStepOfTheCampaignIsNotUnderstood(String written) {
        assertEquals(Optional.empty(), OTHER.read(written, "Kết quả"));
    }
}
