package org.kyso.enrollment.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kyso.enrollment.recording.Desk;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.ServerUnreachableException;
import org.kyso.trial.TrialServer;

/** The figures on the screen while the server is away. */
@Tag("once")
class ServerAwayTest {

    private static final String ROSTER = """
            Họ và tên,Số CCCD,Đơn vị,Đoàn viên
            Nguyễn Văn Một,099095000001,Công an xã Thanh Lân,x
            """;
    private static final String RETURN = """
            Tính đến ngày 20/06/2024,,,
            Họ và tên,Số CCCD,Kết quả,Ngày đăng ký
            Nguyễn Văn Một,099095000001,x,05/06/2024
            """;

    @TempDir
    Path temp;

    @AfterEach
    void close() {
        Stores.getDefault().close();
    }

    @Test
    void ratesAreReadFromWhatIsKnownAndChangesAreRefused() throws Exception {
        try (var server = TrialServer.start(temp.resolve("server"), Map.of())) {
            var desk = new Desk("jdbc:postgresql://" + server.host() + "/postgres?user=postgres", temp, "co-to");
            desk.take("roster.csv", ROSTER);
            var known = Desk.counts("22", "2024-06-20");
            var late = desk.preview("return.csv", RETURN);
            server.kill();
            assertEquals(known, Desk.counts("22", "2024-06-20"));
            assertEquals(
                    known.population(), Desk.counts("207", "2024-06-01").population(), "another day, another unit");
            assertThrows(ServerUnreachableException.class, () -> late.take(org.kyso.tasks.api.Progress.SILENT));
            server.start();
            for (int i = 0; i < 100 && !Stores.getDefault().isWithinReach(); i++) {
                Thread.sleep(100);
            }
            assertEquals(0, Desk.ledgerEntries(), "what failed left nothing");
            desk.take("return-again.csv", RETURN);
            assertEquals(1, Desk.counts("22", "2024-06-20").mandatory().reported());
        }
    }
}
