package org.kyso.enrollment.ui;

import java.awt.Component;
import java.awt.EventQueue;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import org.kyso.enrollment.api.FigureNames;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.RateTable;
import org.kyso.enrollment.api.Rates;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.store.api.OpenedStore;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.Notices;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.openide.awt.StatusLineElementProvider;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;

/** The foot of the window: of which day the figures are, of how many people, and out of which store. */
@ServiceProvider(service = StatusLineElementProvider.class, position = 10)
@Messages({
    "# {0} - day",
    "# {1} - count of districts",
    "# {2} - count of people",
    "# {3} - store",
    "# {4} - how many people''s unit isn''t known, with a comma before; empty where that is nobody",
    "storeLine=Figures of {0}   ·   {1} districts · {2} people{4}   ·   Store: {3}",
    "# {0} - count of people",
    "unitNotKnownOf=, the unit of {0} not known",
    "# {0} - store",
    "inFolder={0}, Derby, encrypted",
    "# {0} - store",
    "readOnlyFolder={0}, read only: its disk can''t be written to",
    "# {0} - store",
    "# {1} - account",
    "onServer={0}, PostgreSQL, shared, as {1}",
    "# {0} - store",
    "# {1} - account",
    "onServerReading={0}, PostgreSQL, shared, as {1}, reading only",
    "serverBack=The server answers again.",
    "# {0} - store",
    "# {1} - time",
    "serverAway=The server {0} isn''t answering: figures of {1}, trying again",
    "# {0} - store",
    "# {1} - day and time",
    "backupOnly={0}, reading only, backup of {1}"
})
public final class StoreStatusLine implements StatusLineElementProvider, StoreListener {

    private static final int MARGIN = 12;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final JLabel line = new JLabel(" ");
    private final AtomicInteger asked = new AtomicInteger();

    public StoreStatusLine() {
        line.setBorder(BorderFactory.createEmptyBorder(0, MARGIN, 0, MARGIN));
        Stores.getDefault().addListener(this);
        ViewContext.getDefault().addListener(event -> read());
        read();
    }

    @Override
    public Component getStatusLineElement() {
        return line;
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(this::read);
    }

    @Override
    public void changed(Set<String> rooms) {
        EventQueue.invokeLater(this::read);
    }

    @Override
    public void reachChanged() {
        if (Stores.getDefault().isWithinReach()) {
            // Takes the place of whatever was told while it was away.
            Notices.getDefault().tell(Bundle.serverBack());
            EventQueue.invokeLater(this::read);
            return;
        }
        // What is shown stays; it is only said that it may be old.
        asked.incrementAndGet();
        var store = Stores.getDefault().current().map(OpenedStore::name).orElse("");
        var since = LocalTime.now().format(TIME);
        EventQueue.invokeLater(() -> line.setText(PlainText.shown(Bundle.serverAway(store, since))));
    }

    private void read() {
        int mine = asked.incrementAndGet();
        var store = Stores.getDefault().current();
        if (store.isEmpty()) {
            return;
        }
        var settings = ViewContext.getDefault().settings();
        Tasks.getDefault().read(progress -> Rates.getDefault().at(settings), table -> {
            if (mine == asked.get()) {
                line.setText(PlainText.shown(text(table, store.get())));
            }
        });
    }

    private static String text(RateTable table, OpenedStore store) {
        var numbers = NumberFormat.getIntegerInstance();
        int unknown = table.unplaced().population();
        return Bundle.storeLine(
                FigureNames.date(table.asOf()),
                table.tree().areas().size(),
                numbers.format(table.of(FigureQuery.Place.EVERYBODY).population()),
                kept(store),
                unknown == 0 ? "" : Bundle.unitNotKnownOf(numbers.format(unknown)));
    }

    /** Which store it is, how it is kept, as whom one works in it where others do too, and whether one only reads. */
    static String kept(OpenedStore store) {
        if (store.copiedAt().isPresent()) {
            var madeAt = store.copiedAt().get().atZone(ZoneId.systemDefault());
            return Bundle.backupOnly(store.name(), DAY_AND_TIME.format(madeAt));
        }
        if (!store.isWritable()) {
            return Bundle.readOnlyFolder(store.name());
        }
        if (!store.isShared()) {
            return Bundle.inFolder(store.name());
        }
        return store.mayChange()
                ? Bundle.onServer(store.name(), store.account())
                : Bundle.onServerReading(store.name(), store.account());
    }
}
