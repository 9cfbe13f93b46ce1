package org.kyso.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.kyso.trial.TrialModule;

/**
 * A web server of this machine, and in a folder a module, papers and contacts whose every text is a web page with a picture
 * from it. A window that takes such a text for a page fetches the picture.
 */
final class PageTrap implements AutoCloseable {

    static final String AREA = "page";
    static final String DISTRICT = "PAGE";
    private final ServerSocket server;
    private final Set<String> visits = new ConcurrentSkipListSet<>();

    PageTrap(Path folder) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var visitors = new Thread(this::count, "page trap");
        visitors.setDaemon(true);
        visitors.start();
        module(folder);
        roster(folder);
        returnOf(folder);
        contacts(folder);
    }

    private void count() {
        while (!server.isClosed()) {
            try (var visitor = server.accept();
                    var request = new BufferedReader(new InputStreamReader(visitor.getInputStream()))) {
                visits.add(String.valueOf(request.readLine()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** What was asked for. */
    Set<String> visits() {
        return visits;
    }

    private String page(String of) {
        return "<html><img src='http://127.0.0.1:" + server.getLocalPort() + "/" + of + "'>" + of;
    }

    private void module(Path folder) throws IOException {
        var descriptor = """
                <district xmlns="urn:kyso:district:1" area="%9$s" code="%1$s" kind="district"
                          name="%2$s" short-name="%3$s" plain-name="Page">
                  <province code="98" name="%4$s" short-name="%5$s"/>
                  <tile column="1" row="1"/>
                  <support-area code="page-area" name="%6$s"/>
                  <unit code="%1$s-1" kind="team" name="%7$s" short-name="%8$s"/>
                </district>
                """.formatted(
                        DISTRICT,
                        escaped("district"),
                        escaped("short"),
                        escaped("province"),
                        escaped("province-short"),
                        escaped("area"),
                        escaped("unit"),
                        escaped("unit-short"),
                        AREA);
        TrialModule.pack(AREA, descriptor, folder);
    }

    private String escaped(String of) {
        return page(of).replace("<", "&lt;");
    }

    private void roster(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("1 <html>roster.csv"), """
                Họ và tên,Số CCCD,Đơn vị,Đoàn viên,Cấp bậc,Chức vụ,Nơi thường trú
                Nguyễn Văn Trang,099095009991,PAGE-1,x,"%s","%s","%s"
                Nguyễn Văn Web,099095009992,PAGE-1,x,,,
                """.formatted(page("rank"), page("post"), page("home")));
    }

    private void returnOf(Path folder) throws IOException {
        Files.writeString(folder.resolve("2 <html>return.csv"), """
                Số liệu tính đến ngày 20/06/2024,,,
                Họ và tên,Số CCCD,Đơn vị,Kết quả
                Nguyễn Văn Trang,099095009991,PAGE-1,"Vướng: %s"
                Nguyễn Văn Web,099095009992,PAGE-1,Miễn trừ: ốm
                """.formatted(page("reason")));
    }

    private void contacts(Path folder) throws IOException {
        Files.writeString(folder.resolve("3 <html>contacts.csv"), """
                Họ và tên,Chức vụ,Đơn vị,Số điện thoại,Email,Ghi chú
                "%s","%s",PAGE-1,0000123456,"%s","%s"
                """.formatted(
                        page("contact"), page("role"), page("mail"), page("note")));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
