package org.kyso.enrollment.ui;

import java.awt.BorderLayout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.kyso.enrollment.api.FigureSettings;
import org.kyso.enrollment.api.Question;
import org.kyso.enrollment.api.Questions;
import org.kyso.enrollment.api.Rates;
import org.kyso.tasks.api.RefusedException;
import org.netbeans.api.settings.ConvertAsProperties;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** Questions: everything the console won't guess, with both sources, and the answers that settled it. */
@ConvertAsProperties(dtd = "-//org.kyso.enrollment.ui//Questions//EN", autostore = false)
@TopComponent.Description(preferredID = QuestionsTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "editor", openAtStartup = true, position = 230)
@ActionID(category = "Window", id = "org.kyso.enrollment.ui.QuestionsTopComponent")
@ActionReference(path = "Menu/Window", position = 220)
@TopComponent.OpenActionRegistration(displayName = "#questionsWindow", preferredID = QuestionsTopComponent.ID)
@Messages({"questionsWindow=Questions", "questionsHint=What the console won't guess"})
public final class QuestionsTopComponent extends StoreWindow<QuestionsTopComponent.Asked> {

    static final String ID = "QuestionsTopComponent";

    private static final long serialVersionUID = 1L;

    private final QuestionsPanel panel = new QuestionsPanel();

    /**
     * What is asked.
     *
     * @param names of units, by code
     */
    record Asked(List<Question> questions, Map<String, String> names) {}

    /** For the window system. */
    public QuestionsTopComponent() {
        setName(Bundle.questionsWindow());
        setToolTipText(Bundle.questionsHint());
        setLayout(new BorderLayout());
        add(panel);
    }

    @Override
    Asked read(FigureSettings settings, String unit) throws RefusedException {
        var table = Rates.getDefault().at(settings);
        var tree = table.tree();
        Set<String> codes = new HashSet<>();
        tree.unit(unit)
                .filter(one -> one.parentCode() != null)
                .ifPresent(one -> tree.subtree(one.code()).forEach(below -> codes.add(below.code())));
        var questions = Questions.getDefault().all(table.campaign(), table.asOf()).stream()
                .filter(one -> codes.isEmpty() || codes.contains(one.unitCode()))
                .toList();
        var names = new HashMap<String, String>();
        questions.forEach(one -> names.put(one.unitCode(), tree.nameOf(one.unitCode())));
        return new Asked(questions, names);
    }

    @Override
    void show(Asked asked) {
        panel.show(asked);
    }

    @Override
    void showNothing(String why) {
        panel.showNothing(why);
    }

    void writeProperties(Properties properties) {
        properties.setProperty("version", "1.0");
    }

    void readProperties(Properties properties) {
        // Nothing but its place outlives a restart.
    }
}
