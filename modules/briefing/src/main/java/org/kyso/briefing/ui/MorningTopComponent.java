package org.kyso.briefing.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Font;
import java.beans.PropertyChangeListener;
import java.util.Properties;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import org.kyso.briefing.sentences.Sentence;
import org.kyso.enrollment.api.FigureOpener;
import org.kyso.enrollment.api.FigureQuery;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.ViewContext;
import org.kyso.enrollment.spi.FigurePanes;
import org.kyso.store.api.StoreListener;
import org.kyso.store.api.Stores;
import org.kyso.tasks.api.PlainText;
import org.kyso.tasks.api.Tasks;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.openide.windows.WindowManager;

/** The morning on one page: five sentences that an officer would say, each figure of which opens its people. */
@ConvertAsProperties(dtd = "-//org.kyso.briefing.ui//Morning//EN", autostore = false)
@TopComponent.Description(preferredID = MorningTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 95)
@ActionID(category = "Window", id = "org.kyso.briefing.ui.MorningTopComponent")
@ActionReference(path = "Menu/Window", position = 105)
@TopComponent.OpenActionRegistration(displayName = "#morning", preferredID = MorningTopComponent.ID)
@Messages({
    "morning=Morning",
    "morningHint=Where we stand, in five sentences",
    "topicToday=TO BE ASKED FOR TODAY",
    "topicCallBacks=TO BE CALLED BACK",
    "openReturns=Open the Returns"
})
public final class MorningTopComponent extends TopComponent implements StoreListener {

    static final String ID = "MorningTopComponent";

    private static final long serialVersionUID = 1;
    private static final int EDGE = 18;
    private static final float LARGE = 1.3f;
    private static final float TEXT = 1.1f;

    private final transient PropertyChangeListener listener = event -> refresh();
    private final JPanel lines = new ScrolledLines();
    private boolean stale;
    private boolean hasFigures;
    private boolean wasSwitched;
    private int requests;

    public MorningTopComponent() {
        setName(Bundle.morning());
        setToolTipText(Bundle.morningHint());
        setLayout(new BorderLayout());
        lines.setBorder(BorderFactory.createEmptyBorder(EDGE, EDGE, EDGE, EDGE));
        var top = new JPanel(new BorderLayout());
        top.add(lines, BorderLayout.NORTH);
        var scroll =
                new JScrollPane(top, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
    }

    /** Behind another window nothing is read; it is when it comes to the front. */
    private void refresh() {
        stale = true;
        if (isShowing()) {
            stale = false;
            var settings = ViewContext.getDefault().settings();
            int request = ++requests;
            if (hasFigures) {
                readWhole(settings, request);
            } else {
                // The first figures come at once, and what takes longer to read a moment later.
                Tasks.getDefault().read(progress -> Morning.readAtOnce(settings), morning -> {
                    show(morning, request);
                    readWhole(settings, request);
                });
            }
        }
    }

    private void readWhole(FigureSettings settings, int request) {
        Tasks.getDefault().read(progress -> Morning.read(settings), morning -> show(morning, request));
    }

    /** Shows what was read; not what came after something newer was asked for. */
    private void show(Morning morning, int request) {
        if (request == requests) {
            hasFigures = !morning.sentences().isEmpty();
            show(morning);
        }
    }

    private void show(Morning morning) {
        lines.removeAll();
        var font = UIManager.getFont("Label.font");
        // Before the start has opened a store, or said why it can't, there is nothing to say of one.
        boolean isTooEarly = morning.sentences().isEmpty() && !wasSwitched;
        var heading = new JLabel(isTooEarly ? " " : PlainText.shown(morning.heading()));
        heading.setName("morning.heading");
        heading.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * LARGE));
        lines.add(heading);
        morning.sentences().forEach(sentence -> add(sentence, font));
        morning.callBacks().ifPresent(whom -> {
            var text = plainText("morning.callBacks", font);
            text.setText(PlainText.visible(whom));
            lines.add(new TopicLine(Bundle.topicCallBacks(), text, font));
        });
        morning.missing().ifPresent(missing -> add(missing, font));
        morning.charted()
                .ifPresent(content -> FigurePanes.installed()
                        .ifPresent(panes -> lines.add(new MorningCharts(panes, content, MorningTopComponent::open))));
        revalidate();
        repaint();
        if (TopComponent.getRegistry().getActivated() == this) {
            // Once the figures are laid out.
            EventQueue.invokeLater(this::focusFirst);
        }
    }

    private static void open(FigureQuery people) {
        FigureOpener.getDefault().open(people);
    }

    /** What is to be done today: whose return is to be asked for. */
    private void add(MissingReturns missing, Font font) {
        var text = plainText("morning.missing", font);
        text.setText(PlainText.visible(missing.words()) + " ");
        var open = new JButton(Bundle.openReturns());
        open.setName("morning.returns");
        open.addActionListener(event -> {
            var returns = WindowManager.getDefault().findTopComponent("ReturnsTopComponent");
            returns.open();
            returns.requestActive();
        });
        text.setCaretPosition(text.getDocument().getLength());
        text.insertComponent(open);
        lines.add(new TopicLine(Bundle.topicToday(), text, font));
    }

    private static JTextPane plainText(String name, Font font) {
        var text = new JTextPane();
        text.setName(name);
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        text.setFont(font.deriveFont(font.getSize2D() * TEXT));
        text.setBorder(BorderFactory.createEmptyBorder());
        return text;
    }

    private void add(Sentence sentence, Font font) {
        var text = new SentencePane(sentence, font.deriveFont(font.getSize2D() * TEXT), MorningTopComponent::open);
        lines.add(new TopicLine(sentence.topic(), text, font));
    }

    @Override
    protected void componentOpened() {
        ViewContext.getDefault().addListener(listener);
        Stores.getDefault().addListener(this);
        wasSwitched |= Stores.getDefault().current().isPresent();
        refresh();
    }

    @Override
    protected void componentClosed() {
        Stores.getDefault().removeListener(this);
        ViewContext.getDefault().removeListener(listener);
    }

    @Override
    protected void componentActivated() {
        focusFirst();
    }

    /** From figure to figure by the Tab key, beginning with the first. */
    private void focusFirst() {
        for (var line : lines.getComponents()) {
            if (line instanceof TopicLine topic
                    && topic.text() instanceof SentencePane sentence
                    && sentence.focusFirst()) {
                return;
            }
        }
    }

    @Override
    protected void componentShowing() {
        if (stale) {
            // Only now is it on the screen.
            EventQueue.invokeLater(this::refresh);
        }
    }

    @Override
    public void switched() {
        EventQueue.invokeLater(() -> {
            wasSwitched = true;
            hasFigures = false;
            refresh();
        });
    }

    @Override
    public void changed(Set<String> rooms) {
        // Contacts are named in it too.
        EventQueue.invokeLater(this::refresh);
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // Nothing but its place outlives a restart.
    }
}
