package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.recording.Desk;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;

class CanceledReturnTest {

    private static final String ROSTER = """
            Họ và tên,Số CCCD,Đơn vị,Đoàn viên
            Nguyễn Văn Mẫu,099095000001,Công an xã Thanh Lân,x
            """;
    private static final String RETURN = """
            Họ và tên,Số CCCD,Đơn vị,Đã đăng ký,Ngày đăng ký
            Nguyễn Văn Mẫu,099095000001,Công an xã Thanh Lân,x,10/06/2024
            """;

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void leavesNothingBehindWhenCanceledBeforeTheCommit() throws Exception {
        var desk = new Desk(temp, "co-to");
        desk.take("roster.csv", ROSTER);
        var preview = desk.preview("return.csv", RETURN);
        assertEquals(1, preview.changing());

        assertThrows(CancellationException.class, () -> preview.take(new CanceledAtTheEnd()));

        assertEquals(0, Desk.ledgerEntries());
        assertEquals(0, Desk.counts("207", "2024-06-20").mandatory().reported());
        assertEquals(List.of(), Rates.getDefault().verify());

        desk.take("return.csv", RETURN);
        assertEquals(1, Desk.counts("207", "2024-06-20").mandatory().reported());
    }

    /** Canceled after everything was written, and not yet committed. */
    private static final class CanceledAtTheEnd implements Progress {

        private int asked;

        @Override
        public void step(String what) {
            // Nobody listens.
        }

        @Override
        public void advance(long done, long total) {
            // Nobody listens.
        }

        @Override
        public boolean isCanceled() {
            return asked++ > 0;
        }
    }
}
