package org.kyso.enrollment.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Stage;

/** What the stages of the store's campaigns are called in its rows. Read when the first is asked for. */
final class StageCodes {

    private final Connection connection;
    private final Map<Long, Campaign> campaigns = new HashMap<>();
    private final Map<Long, Map<String, Stage>> known = new HashMap<>();

    StageCodes(Connection connection) {
        this.connection = connection;
    }

    private Map<Long, Campaign> campaigns() throws SQLException {
        if (campaigns.isEmpty()) {
            for (var campaign : new CampaignRows(connection).campaigns()) {
                campaigns.put(campaign.id(), campaign);
            }
        }
        return campaigns;
    }

    /** The code of a stage; null for null. */
    String codeOf(long campaign, Stage stage) throws SQLException {
        var found = campaigns().get(campaign);
        return stage == null ? null : found == null ? stage.name() : found.codeOf(stage);
    }

    /**
     * The stage of a code; null for null.
     *
     * @throws IllegalArgumentException where the campaign has no such step
     */
    Stage stageOf(long campaign, String code) throws SQLException {
        if (code == null) {
            return null;
        }
        var ofCampaign = known.computeIfAbsent(campaign, k -> new HashMap<>());
        var stage = ofCampaign.get(code);
        if (stage == null) {
            var found = campaigns().get(campaign);
            stage = found == null ? ofAny(code) : found.stageOf(code);
            ofCampaign.put(code, stage);
        }
        return stage;
    }

    /** Of a campaign that isn't there, which a check of the store tells of. */
    private Stage ofAny(String code) throws SQLException {
        for (var campaign : campaigns().values()) {
            for (var step : campaign.steps()) {
                if (step.code().equals(code)) {
                    return step.stage();
                }
            }
        }
        return Stage.valueOf(code);
    }
}
