package org.kyso.charts.ui;

import java.awt.EventQueue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.kyso.charts.draw.ChartTheme;
import org.kyso.enrollment.api.Campaign;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.Measure;
import org.kyso.tasks.api.PlainText;
import org.openide.util.NbBundle.Messages;

/** The actions at hand: campaign, measure, people, reading, date and comparison; each opens a menu. */
final class FilterBar extends WrappingPanel {

    private static final long serialVersionUID = 1;
    private static final int WEEK = 7;
    private static final int GAP = 6;

    private final transient ChartTheme theme;
    private final transient ViewActions actions;
    private final DrawnButton campaign;
    private final DrawnButton measure;
    private final DrawnButton group;
    private final DrawnButton reading;
    private final DrawnButton asOf;
    private final DrawnButton compare;
    private transient CompletionState.Filled state;

    FilterBar(ChartTheme theme, ViewActions actions) {
        super(Math.round(theme.scaled(GAP)));
        this.theme = theme;
        this.actions = actions;
        campaign = chip("campaign", this::campaigns);
        measure = chip("measure", this::measures);
        group = chip("group", this::groups);
        reading = chip("reading", this::readings);
        asOf = chip("asOf", this::days);
        compare = chip("compare", this::comparisons);
    }

    private DrawnButton chip(String name, Consumer<JPopupMenu> fill) {
        var chip = new DrawnButton(DrawnButton.Shape.CHIP, theme);
        chip.setName("completion.chip." + name);
        Runnable open = () -> {
            chip.setSelected(false);
            if (state != null) {
                var menu = new JPopupMenu();
                fill.accept(menu);
                menu.addPopupMenuListener(new FocusBack(chip));
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
        var settings = shown.view().settings();
        var table = shown.figures().table();
        campaign.say(Bundle.chipCampaign(), table.campaign().name());
        measure.say(Bundle.chipMeasure(), FigureNames.of(settings.measure()));
        group.say(Bundle.chipGroup(), FigureNames.of(shown.figures().group()));
        reading.say(Bundle.chipReading(), FigureNames.of(shown.figures().reading()));
        asOf.say(Bundle.chipAsOf(), FigureNames.date(table.asOf()));
        compare.say(
                Bundle.chipCompare(),
                shown.figures().earlier().map(t -> FigureNames.date(t.asOf())).orElseGet(Bundle::nothing));
        group.setEnabled(settings.measure() != Measure.BRIEFED);
        reading.setEnabled(settings.measure() == Measure.REGISTERED);
        fit(getWidth());
        revalidate();
    }

    /** On one line: with their names where there is room, else by their values alone. */
    private void fit(int width) {
        var chips = List.of(campaign, measure, group, reading, asOf, compare);
        chips.forEach(chip -> chip.setCompact(false));
        int gaps = (chips.size() - 1) * Math.round(theme.scaled(GAP));
        int whole = gaps
                + chips.stream().mapToInt(chip -> chip.getPreferredSize().width).sum();
        if (width > 0 && whole > width) {
            chips.forEach(chip -> chip.setCompact(true));
        }
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        if (width != getWidth()) {
            fit(width);
        }
        super.setBounds(x, y, width, height);
    }

    private <T> void options(JPopupMenu menu, List<T> all, T present, Function<T, String> words, Consumer<T> chosen) {
        for (var one : all) {
            var item = new JRadioButtonMenuItem(PlainText.shown(words.apply(one)), one.equals(present));
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
                c -> actions.choose(view -> view.with(s -> s.withCampaign(c.code()))));
    }

    private void measures(JPopupMenu menu) {
        options(
                menu,
                List.of(Measure.values()),
                state.view().settings().measure(),
                FigureNames::of,
                m -> actions.choose(view -> view.with(s -> s.withMeasure(m))));
    }

    private void groups(JPopupMenu menu) {
        options(
                menu,
                List.of(Measure.Group.values()),
                state.view().settings().group(),
                FigureNames::of,
                g -> actions.choose(view -> view.with(s -> s.withGroup(g))));
    }

    private void readings(JPopupMenu menu) {
        options(
                menu,
                List.of(Measure.Reading.values()),
                state.view().settings().reading(),
                FigureNames::of,
                r -> actions.choose(view -> view.with(s -> s.withReading(r))));
    }

    @Messages({
        "quickToday=Latest figures",
        "quickWeekBefore=A week before",
        "quickStart=Start of the campaign",
        "quickLastDay=Last day of the campaign"
    })
    private void days(JPopupMenu menu) {
        var order = state.figures().table().campaign();
        var quick = new LinkedHashMap<String, LocalDate>();
        quick.put(Bundle.quickToday(), state.newest());
        quick.put(Bundle.quickWeekBefore(), state.newest().minusDays(WEEK));
        quick.put(Bundle.quickStart(), order.start());
        quick.put(Bundle.quickLastDay(), order.lastDay());
        DayMenu.fill(
                menu,
                state.figures().table().asOf(),
                quick,
                day -> actions.choose(view -> view.with(s -> s.withAsOf(day.equals(state.newest()) ? null : day))));
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
                chosen -> actions.choose(
                        view -> view.with(s -> s.withCompareDays((int) ChronoUnit.DAYS.between(chosen, day)))));
        var none = menu.add(Bundle.compareNothing());
        none.addActionListener(event -> actions.choose(view -> view.with(s -> s.withCompareDays(0))));
    }

    /** A chip has the focus again when its menu closes, whatever was chosen there. */
    private record FocusBack(JComponent chip) implements PopupMenuListener {

        @Override
        public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
            // The menu takes the focus where it has a field.
        }

        @Override
        public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
            EventQueue.invokeLater(chip::requestFocusInWindow);
        }

        @Override
        public void popupMenuCanceled(PopupMenuEvent event) {
            // It becomes invisible as well.
        }
    }
}
