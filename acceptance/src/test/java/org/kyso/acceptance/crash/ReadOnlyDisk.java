package org.kyso.acceptance.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.ImportService;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;

/** A process whose store lies on a disk that can't be written to. Says what it meets. */
final class ReadOnlyDisk {

    private ReadOnlyDisk() {}

    /** @param arguments the store's folder, a folder on the same disk without a store, a folder that can be written to */
    public static void main(String[] arguments) throws Exception {
        try {
            Stores.getDefault().open(Path.of(arguments[1]), Progress.SILENT);
            say("made a store");
        } catch (RefusedException refusal) {
            say("refused " + refusal.getMessage());
        }
        try {
            Stores.getDefault().open(Path.of(arguments[0]), Progress.SILENT);
        } catch (RefusedException refusal) {
            say("refused " + refusal.getMessage());
            return;
        }
        say("may change "
                + Stores.getDefault().current().map(OpenedStore::mayChange).orElseThrow());
        say("people " + (Register.getDefault().size() > 0));
        say("wrong " + Rates.getDefault().verify());
        var file = Files.writeString(
                Path.of(arguments[2]).resolve("roster-1.csv"),
                "Họ và tên,Số CCCD,Đơn vị,Đoàn viên\nNgười Thử Nghiệm,"
                        + Worker.citizenId(900_000 + new Random().nextInt(99_999), 1) + ",Công an xã Thanh Lân,x\n");
        try {
            ImportService.getDefault()
                    .preview(file, Optional.empty(), Progress.SILENT)
                    .take(Progress.SILENT);
            say("taken");
        } catch (RefusedException refusal) {
            say("refused " + refusal.getMessage());
        }
        Stores.getDefault().close();
    }

    private static void say(String line) {
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
