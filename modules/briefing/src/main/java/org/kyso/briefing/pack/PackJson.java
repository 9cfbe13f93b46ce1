package org.kyso.briefing.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kyso.briefing.pack.PackTable.Column;
import org.kyso.briefing.pack.PackTable.Kind;
import org.kyso.briefing.sentences.Sentence;

/** The pack's figures for programs: each with its unit, definition and day, and the hash of the snapshot they are of. */
final class PackJson {

    private PackJson() {}

    static void write(PackContent content, List<Sentence> sentences, List<PackTable> tables, OutputStream out)
            throws IOException {
        try (var json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            var snapshot = content.snapshot();
            json.writeObjectFieldStart("snapshot");
            json.writeStringField("name", snapshot.name());
            json.writeStringField("campaign", snapshot.campaign().code());
            json.writeStringField("as_of", snapshot.asOf().toString());
            json.writeStringField("tree_of", snapshot.treeOf().toString());
            json.writeStringField("locked_at", snapshot.lockedAt().toString());
            json.writeStringField("locked_by", snapshot.lockedBy());
            json.writeStringField("sha256", snapshot.sha256());
            json.writeEndObject();
            if (content.earlier().isPresent()) {
                var earlier = content.earlier().get();
                json.writeObjectFieldStart("compared_with");
                json.writeStringField("name", earlier.name());
                json.writeStringField("as_of", earlier.asOf().toString());
                json.writeStringField("sha256", earlier.sha256());
                json.writeEndObject();
            }
            json.writeStringField("unit_code", content.of().place().unitCode());
            json.writeStringField("unit", content.of().name());
            json.writeArrayFieldStart("sentences");
            for (var sentence : sentences) {
                json.writeString(sentence.text());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("figures");
            for (var table : tables) {
                for (var row : table.rows()) {
                    figures(json, content, table, row);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void figures(JsonGenerator json, PackContent content, PackTable table, PackTable.Row row)
            throws IOException {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.kind() == Kind.TEXT || row.values().get(i) == null) {
                continue;
            }
            json.writeStartObject();
            json.writeStringField("table", table.id());
            json.writeStringField("row", row.values().get(0).toString());
            json.writeStringField("unit_code", row.code());
            json.writeStringField("unit", content.of().table().tree().nameOf(row.code()));
            json.writeStringField("figure", column.figure());
            json.writeStringField("definition", column.definition());
            json.writeStringField("as_of", content.of().table().asOf().toString());
            if (row.values().get(i) instanceof Integer count) {
                json.writeNumberField("value", count);
            } else {
                json.writeNumberField("value", (Double) row.values().get(i));
            }
            json.writeStringField("snapshot", content.snapshot().sha256());
            json.writeEndObject();
        }
    }
}
