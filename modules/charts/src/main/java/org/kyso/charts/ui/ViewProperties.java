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
        properties.setProperty("measure", view.measure().name());
        properties.setProperty("group", view.group().name());
        properties.setProperty("reading", view.reading().name());
        properties.setProperty("chart", view.display().kind().name());
        properties.setProperty("compareDays", Integer.toString(view.compareDays()));
    }

    static CompletionView read(CompletionView otherwise, Properties properties) {
        var days = properties.getProperty("compareDays", "");
        return otherwise
                .withMeasure(one(properties, "measure", Measure.values(), otherwise.measure()))
                .withGroup(one(properties, "group", Measure.Group.values(), otherwise.group()))
                .withReading(one(properties, "reading", Measure.Reading.values(), otherwise.reading()))
                .withKind(one(
                        properties,
                        "chart",
                        ChartKind.values(),
                        otherwise.display().kind()))
                .withCompareDays(days.matches("\\d{1,4}") ? Integer.parseInt(days) : otherwise.compareDays());
    }

    private static <E extends Enum<E>> E one(Properties properties, String key, E[] all, E otherwise) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(properties.getProperty(key)))
                .findFirst()
                .orElse(otherwise);
    }
}
