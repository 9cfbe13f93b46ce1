package org.kyso.charts.ui;

import java.util.Arrays;
import java.util.Properties;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.model.CompletionView;
import org.kyso.enrollment.api.Measure;

/** What of a view outlives a restart: how the analyst likes to read, not which day or unit it was about. */
final class ViewProperties {

    private ViewProperties() {}

    static void write(CompletionView view, Properties properties) {
        var settings = view.settings();
        properties.setProperty("measure", settings.measure().name());
        properties.setProperty("group", settings.group().name());
        properties.setProperty("reading", settings.reading().name());
        properties.setProperty("chart", view.kind().name());
        properties.setProperty("compareDays", Integer.toString(settings.compareDays()));
    }

    static CompletionView read(CompletionView otherwise, Properties properties) {
        var days = properties.getProperty("compareDays", "");
        return otherwise
                .withKind(one(properties, "chart", ChartKind.values(), otherwise.kind()))
                .with(s -> s.withMeasure(one(properties, "measure", Measure.values(), s.measure()))
                        .withGroup(one(properties, "group", Measure.Group.values(), s.group()))
                        .withReading(one(properties, "reading", Measure.Reading.values(), s.reading()))
                        .withCompareDays(days.matches("\\d{1,4}") ? Integer.parseInt(days) : s.compareDays()));
    }

    private static <E extends Enum<E>> E one(Properties properties, String key, E[] all, E otherwise) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(properties.getProperty(key)))
                .findFirst()
                .orElse(otherwise);
    }
}
