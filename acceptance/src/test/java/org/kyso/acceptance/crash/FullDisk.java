package org.kyso.acceptance.crash;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kyso.districts.api.Districts;
import org.kyso.enrollment.api.Rates;
import org.kyso.exchange.api.ImportService;
import org.kyso.personnel.api.Register;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Progress;
import org.kyso.tasks.api.RefusedException;
import org.kyso.trial.TrialModule;

/** A process that fills the disk its store lies on, is told so, gets room again, and goes on. Says what it meets. */
final class FullDisk {

    private static final int BALLAST_BYTES = 6_000_000;
    private static final int MOST_FILES = 1_000;

    private FullDisk() {}

    /** @param arguments the store's folder, on a small disk; a folder for papers on another one */
    public static void main(String[] arguments) throws Exception {
        var store = Path.of(arguments[0]);
        var papers = Path.of(arguments[1]);
        Stores.getDefault().open(store, Progress.SILENT);
        Districts.getDefault().load(TrialModule.pack("co-to", papers));
        var ballast = Files.write(store.resolveSibling("ballast"), new byte[BALLAST_BYTES]);
        int taken = 0;
        String sentence = "";
        while (sentence.isEmpty() && taken < MOST_FILES) {
            try {
                take(papers, taken);
                taken++;
            } catch (RefusedException refusal) {
                sentence = refusal.getMessage();
            }
        }
        say("refused " + sentence);
        Files.delete(ballast);
        say("people " + Register.getDefault().size() + " of " + taken * Worker.PEOPLE);
        say("wrong " + Rates.getDefault().verify());
        take(papers, taken);
        say("people " + Register.getDefault().size() + " of " + (taken + 1) * Worker.PEOPLE);
        Stores.getDefault().close();
        Stores.getDefault().open(store, Progress.SILENT);
        say("people " + Register.getDefault().size() + " of " + (taken + 1) * Worker.PEOPLE);
        say("wrong " + Rates.getDefault().verify());
        Stores.getDefault().close();
    }

    private static void take(Path papers, int number) throws Exception {
        var text = new StringBuilder("Họ và tên,Số CCCD,Đơn vị,Đoàn viên,Nơi thường trú\n");
        for (int i = 0; i < Worker.PEOPLE; i++) {
            text.append(String.format(
                    "Người Thử Nghiệm,%s,Công an xã Thanh Lân,x,%s%n",
                    Worker.citizenId(number, i), "Cô Tô ".repeat(50)));
        }
        var file = Files.writeString(papers.resolve("roster-" + number + ".csv"), text);
        ImportService.getDefault()
                .preview(file, Optional.empty(), Progress.SILENT)
                .take(Progress.SILENT);
    }

    private static void say(String line) {
        System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
