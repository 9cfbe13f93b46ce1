package org.kyso.charts.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;
import org.kyso.charts.api.ChartKind;
import org.kyso.charts.model.CompletionView;
import org.kyso.enrollment.api.Measure;

/**
 * What of a view outlives a restart: how the analyst likes to read. Which day and unit it was about does only in a further
 * window, which was opened to look at just that.
 */
final class ViewProperties {

    private ViewProperties() {}

    static void write(CompletionView view, Properties properties) {
        var settings = view.settings();
        properties.setProperty("measure", settings.measure().name());
        properties.setProperty("group", settings.group().name());
        properties.setProperty("reading", settings.reading().name());
        properties.setProperty("chart", view.kind().name());
        properties.setProperty("compareDays", Integer.toString(settings.compareDays()));
        properties.setProperty("worstFirst", Boolean.toString(view.worstFirst()));
        properties.setProperty("table", Boolean.toString(view.table()));
    }

    /** What a further window is about. */
    static void writeSubject(CompletionView view, Properties properties) {
        var settings = view.settings();
        properties.setProperty("unit", view.unit());
        properties.setProperty("campaign", settings.campaign());
        if (settings.asOf() != null) {
            properties.setProperty("asOf", settings.asOf().toString());
        }
    }

    private static LocalDate day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    }

    static CompletionView read(CompletionView otherwise, Properties properties) {
        var days = properties.getProperty("compareDays", "");
        return otherwise
                .withUnit(properties.getProperty("unit", otherwise.unit()))
                .withWorstFirst(Boolean.parseBoolean(properties.getProperty("worstFirst", "false")))
                .withTable(Boolean.parseBoolean(properties.getProperty("table", "false")))
                .withKind(one(properties, "chart", ChartKind.values(), otherwise.kind()))
                .with(s -> s.withMeasure(one(properties, "measure", Measure.values(), s.measure()))
                        .withGroup(one(properties, "group", Measure.Group.values(), s.group()))
                        .withReading(one(properties, "reading", Measure.Reading.values(), s.reading()))
                        .withCompareDays(days.matches("\\d{1,4}") ? Integer.parseInt(days) : s.compareDays())
                        .withCampaign(properties.getProperty("campaign", s.campaign()))
                        .withAsOf(day(properties.getProperty("asOf", ""))));
    }

    private static <E extends Enum<E>> E one(Properties properties, String key, E[] all, E otherwise) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(properties.getProperty(key)))
                .findFirst()
                .orElse(otherwise);
    }
}
