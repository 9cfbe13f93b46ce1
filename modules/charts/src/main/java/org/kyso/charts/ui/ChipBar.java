package org.kyso.charts.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import org.kyso.charts.draw.Look;
import org.kyso.charts.model.Wording;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.Measure;
import org.openide.util.NbBundle.Messages;

/** The choices at hand: campaign, measure, people, reading, date and comparison; each opens a menu. */
final class ChipBar extends WrappingPanel {

    private static final long serialVersionUID = 1;
    private static final int WEEK = 7;

    private final transient Look look;
    private final transient Choices choices;
    private final DrawnButton campaign;
    private final DrawnButton measure;
    private final DrawnButton group;
    private final DrawnButton reading;
    private final DrawnButton asOf;
    private final DrawnButton compare;
    private transient CompletionState.Filled state;

    ChipBar(Look look, Choices choices) {
        super(Math.round(look.scaled(8)));
        this.look = look;
        this.choices = choices;
        campaign = chip("campaign", this::campaigns);
        measure = chip("measure", this::measures);
        group = chip("group", this::groups);
        reading = chip("reading", this::readings);
        asOf = chip("asOf", this::days);
        compare = chip("compare", this::comparisons);
    }

    private DrawnButton chip(String name, Consumer<JPopupMenu> fill) {
        var chip = new DrawnButton(DrawnButton.Shape.CHIP, look);
        chip.setName("completion.chip." + name);
        Runnable open = () -> {
            chip.setSelected(false);
            if (state != null) {
                var menu = new JPopupMenu();
                fill.accept(menu);
                menu.show(chip, 0, chip.getHeight() + 2);
            }
        };
        chip.addActionListener(event -> open.run());
        new RowKeys(chip).on("DOWN", open);
        add(chip);
        return chip;
    }

    @Messages({
        "chipCampaign=Campaign",
        "chipMeasure=Measure",
        "chipGroup=Staff",
        "chipReading=Read as",
        "chipAsOf=As of",
        "chipCompare=Against",
        "nothing=nothing"
    })
    void show(CompletionState.Filled shown) {
        state = shown;
        var view = shown.view();
        var table = shown.figures().table();
        campaign.say(Bundle.chipCampaign(), table.campaign().name());
        measure.say(Bundle.chipMeasure(), Wording.measure(view.measure()));
        group.say(Bundle.chipGroup(), Wording.group(view.group()));
        reading.say(Bundle.chipReading(), Wording.reading(view.reading()));
        asOf.say(Bundle.chipAsOf(), Wording.date(table.asOf()));
        compare.say(
                Bundle.chipCompare(),
                shown.figures().earlier().map(t -> Wording.date(t.asOf())).orElseGet(Bundle::nothing));
        group.setEnabled(view.measure() != Measure.BRIEFED);
        reading.setEnabled(view.measure() == Measure.REGISTERED);
        revalidate();
    }

    private <T> void options(JPopupMenu menu, List<T> all, T present, Function<T, String> words, Consumer<T> chosen) {
        for (var one : all) {
            var item = new JRadioButtonMenuItem(words.apply(one), one.equals(present));
            item.addActionListener(event -> chosen.accept(one));
            menu.add(item);
        }
    }

    private void campaigns(JPopupMenu menu) {
        options(
                menu,
                state.campaigns(),
                state.figures().table().campaign(),
                Campaign::name,
                c -> choices.choose(view -> view.withCampaign(c.code())));
    }

    private void measures(JPopupMenu menu) {
        options(
                menu,
                List.of(Measure.values()),
                state.view().measure(),
                Wording::measure,
                m -> choices.choose(view -> view.withMeasure(m)));
    }

    private void groups(JPopupMenu menu) {
        options(
                menu,
                List.of(Measure.Group.values()),
                state.view().group(),
                Wording::group,
                g -> choices.choose(view -> view.withGroup(g)));
    }

    private void readings(JPopupMenu menu) {
        options(
                menu,
                List.of(Measure.Reading.values()),
                state.view().reading(),
                Wording::reading,
                r -> choices.choose(view -> view.withReading(r)));
    }

    @Messages({
        "quickToday=Latest figures",
        "quickWeekBefore=A week before",
        "quickStart=Start of the campaign",
        "quickDeadline=Deadline"
    })
    private void days(JPopupMenu menu) {
        var order = state.figures().table().campaign();
        var quick = new LinkedHashMap<String, LocalDate>();
        quick.put(Bundle.quickToday(), state.today());
        quick.put(Bundle.quickWeekBefore(), state.today().minusDays(WEEK));
        quick.put(Bundle.quickStart(), order.start());
        quick.put(Bundle.quickDeadline(), order.deadline());
        DayMenu.fill(
                menu,
                state.figures().table().asOf(),
                quick,
                day -> choices.choose(view -> view.withAsOf(day.equals(state.today()) ? null : day)));
    }

    @Messages({
        "compareDay=The day before",
        "compareWeek=A week before",
        "compareFortnight=Two weeks before",
        "compareNothing=Compare with nothing"
    })
    private void comparisons(JPopupMenu menu) {
        var day = state.figures().table().asOf();
        var quick = new LinkedHashMap<String, LocalDate>();
        quick.put(Bundle.compareDay(), day.minusDays(1));
        quick.put(Bundle.compareWeek(), day.minusDays(WEEK));
        quick.put(Bundle.compareFortnight(), day.minusDays(2L * WEEK));
        quick.put(Bundle.quickStart(), state.figures().table().campaign().start());
        var present = state.figures().earlier().map(t -> t.asOf()).orElse(day.minusDays(WEEK));
        DayMenu.fill(
                menu,
                present,
                quick,
                chosen -> choices.choose(view -> view.withCompareDays((int) ChronoUnit.DAYS.between(chosen, day))));
        var none = menu.add(Bundle.compareNothing());
        none.addActionListener(event -> choices.choose(view -> view.withCompareDays(0)));
    }
}
