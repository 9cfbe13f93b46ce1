package org.kyso.briefing.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.kyso.tasks.api.Settings;

/**
 * Who reports to whom, from where: what stands around an official report (Decree 30/2020, appendix I). Out of
 * {@code report.properties} in the folder of settings, in UTF-8; what it leaves out has a default.
 *
 * @param parentBody the body above, such as "BỘ CÔNG AN"
 * @param issuingBody who reports
 * @param symbol what stands behind the report's number
 * @param recipients a line each
 */
record ReportSettings(
        String parentBody,
        String issuingBody,
        String symbol,
        String place,
        String signerTitle,
        String signerName,
        List<String> recipients) {

    static final String FILE = "report.properties";

    /** @param unit the name of the unit that reports */
    static ReportSettings of(String unit) throws IOException {
        var given = new Properties();
        Path file = Settings.folder().resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                given.load(reader);
            }
        }
        return new ReportSettings(
                given.getProperty("parent_body", "BỘ CÔNG AN"),
                given.getProperty("issuing_body", unit.toUpperCase(Locale.forLanguageTag("vi"))),
                given.getProperty("symbol", "BC-CAT-PV01"),
                given.getProperty("place", "Quảng Ninh"),
                given.getProperty("signer_title", "GIÁM ĐỐC"),
                given.getProperty("signer_name", ""),
                List.of(given.getProperty("recipients", "- Như trên;\n- Lưu: VT, PV01.")
                        .split("\n")));
    }
}
