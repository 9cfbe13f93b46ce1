package org.kyso.enrollment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.campaign.CampaignFile;
import org.kyso.tasks.api.RefusedException;

/** The campaigns whose definitions the documents show. */
public final class DocumentedCampaigns {

    public static final Campaign SMARTCA = read("smartca-2024").as(1);
    public static final Campaign EID = read("eid-2025").as(2);

    private DocumentedCampaigns() {}

    public static Path file(String name) {
        return Path.of("../../docs/campaigns").resolve(name + ".xml");
    }

    private static Campaign read(String name) {
        try {
            return CampaignFile.read(name, Files.readAllBytes(file(name)));
        } catch (IOException | RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
